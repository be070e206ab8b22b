using System.Globalization;
using System.Text.Json;

namespace Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

/// <summary>Units by an id, as the rows of discrepancies hold them: {"7":2,"9":1}.</summary>
internal static class UnitsById
{
    /// <summary>What does not fit is left out as a whole, from the end.</summary>
    public static string Write(IEnumerable<(int Id, int Units)> all, int length)
    {
        var parts = new List<string>();
        var left = length - 2;
        foreach (var ofId in all.GroupBy(one => one.Id))
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"\"{ofId.Key}\":{ofId.Sum(one => one.Units)}");
            left -= part.Length + (parts.Count == 0 ? 0 : 1);
            if (left < 0)
                break;

            parts.Add(part);
        }

        return parts.Count == 0 ? "" : $"{{{string.Join(',', parts)}}}";
    }

    /// <param name="of">Where in what was written they stand; null when it has none.</param>
    /// <returns>Nothing of what is no JSON: somebody edited it by hand.</returns>
    public static IReadOnlyList<(int Id, int Units)> Read(string written, Func<JsonElement, JsonElement?> of)
    {
        try
        {
            using var json = JsonDocument.Parse(written);

            return of(json.RootElement) is { ValueKind: JsonValueKind.Object } found
                ? [.. found.EnumerateObject().SelectMany(one => Pair(one.Name, one.Value.GetRawText()))]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>As earlier versions wrote them, 7:2;9:1, with what stood before each; all but what the end of the column cut off.</summary>
    public static IReadOnlyList<(int Id, int Units)> ReadList(string written, string before)
    {
        return
        [
            .. written.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .Where(part => part.StartsWith(before, StringComparison.Ordinal))
                .SelectMany(part => part[before.Length..].Split(':') is [var id, var units] ? Pair(id, units) : [])
        ];
    }

    private static (int Id, int Units)[] Pair(string id, string units)
    {
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var read)
            && int.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? [(read, count)]
                : [];
    }
}
