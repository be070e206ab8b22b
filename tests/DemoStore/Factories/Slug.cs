using System.Globalization;
using System.Text;

namespace DemoStore.Factories;

/// <summary>The part of an address that stands for a product or a category.</summary>
public static class Slug
{
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);

        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(IsNoAccent))
            Append(slug, char.ToLowerInvariant(letter));

        return slug.ToString().Trim('-');
    }

    private static void Append(StringBuilder slug, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            slug.Append(letter);
        else if (letter is '\'' or '’')
            return;
        else if (slug.Length > 0 && slug[^1] != '-')
            slug.Append('-');
    }

    private static bool IsNoAccent(char letter)
    {
        return CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark;
    }
}
