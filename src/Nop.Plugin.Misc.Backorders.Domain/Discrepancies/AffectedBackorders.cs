using System.Globalization;
using System.Text.Json;

namespace Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

/// <summary>
/// The backorders that a discrepancy is about, as its row holds them: a JSON object with the units of each by its
/// id, {"7":2,"9":1}. Earlier versions wrote 7:2;9:1; such rows stay as they are and are read for good.
/// </summary>
public static class AffectedBackorders
{
    /// <summary>What does not fit is left out as a whole, from the end.</summary>
    public static string Write(IEnumerable<(int BackorderId, int Units)> backorders, int length)
    {
        var parts = new List<string>();
        var left = length - 2;
        foreach (var ofId in backorders.GroupBy(one => one.BackorderId))
        {
            var part = string.Create(CultureInfo.InvariantCulture, $"\"{ofId.Key}\":{ofId.Sum(one => one.Units)}");
            left -= part.Length + (parts.Count == 0 ? 0 : 1);
            if (left < 0)
                break;

            parts.Add(part);
        }

        return parts.Count == 0 ? "" : $"{{{string.Join(',', parts)}}}";
    }

    /// <summary>Nothing of a row that somebody edited by hand, and of an old one all but what its end cut off.</summary>
    public static IReadOnlyList<(int BackorderId, int Units)> Read(string? detail)
    {
        return detail switch
        {
            null => [],
            ['{', ..] => OfObject(detail),
            _ => OfList(detail)
        };
    }

    private static List<(int BackorderId, int Units)> OfObject(string detail)
    {
        try
        {
            using var json = JsonDocument.Parse(detail);

            return [.. json.RootElement.EnumerateObject().SelectMany(one => Pair(one.Name, one.Value.GetRawText()))];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static List<(int BackorderId, int Units)> OfList(string detail)
    {
        return
        [
            .. detail.Split(';', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(part => part.Split(':') is [var id, var units] ? Pair(id, units) : [])
        ];
    }

    private static (int BackorderId, int Units)[] Pair(string id, string units)
    {
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var backorder)
            && int.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                ? [(backorder, count)]
                : [];
    }
}
