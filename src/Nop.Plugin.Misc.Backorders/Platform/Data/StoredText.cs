using System.Text;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>
/// Text as every database takes it: PostgreSQL refuses NUL, and half of a sign that takes two places. Columns with a length
/// are NVARCHAR, which MySQL and MariaDB keep in three bytes a sign: they refuse emoji.
/// </summary>
internal static class StoredText
{
    /// <returns>No longer than <paramref name="length"/>, and cut between two signs.</returns>
    public static string Fit(string? text, int length) =>
        Fit(text, length, isMySql: DataSettingsManager.LoadSettings()?.DataProvider == DataProviderType.MySql);

    internal static string Fit(string? text, int length, bool isMySql)
    {
        var fitting = new StringBuilder();

        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // A half that stands alone comes as the sign for what cannot be read.
            var sign = isMySql && !rune.IsBmp ? Rune.ReplacementChar.ToString() : rune.ToString();
            if (fitting.Length + sign.Length > length)
                break;

            if (rune.Value != 0)
                fitting.Append(sign);
        }

        return fitting.ToString();
    }
}
