namespace Nop.Plugin.Misc.Backorders.Domain.Alternatives;

/// <summary>The words of a product's name that may say what it is: "Fernhill Tent for two" is a "tent" and "for" "two".</summary>
public static class NameWords
{
    private const int SHORTEST = 3;

    /// <param name="others">Names whose words say who made it, and not what it is.</param>
    public static IReadOnlyList<string> Of(string? name, IEnumerable<string?> others)
    {
        var made = others.SelectMany(Split).ToHashSet();

        return [.. Split(name).Where(word => word.Length >= SHORTEST && !made.Contains(word)).Distinct()];
    }

    private static IEnumerable<string> Split(string? text)
    {
        var letters = (text ?? "").Select(letter => char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ').ToArray();

        return new string(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
