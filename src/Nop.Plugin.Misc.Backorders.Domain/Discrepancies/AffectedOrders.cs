using System.Text.Json;

namespace Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

/// <summary>
/// The orders whose units a discrepancy is about, as its row holds them: their units by their ids below a name of their own, since
/// a row that names no backorders must not be read as if it did: {"orders":{"12":2,"15":1}}. Earlier versions wrote #12:2;#15:1;
/// such rows are read for good.
/// </summary>
public static class AffectedOrders
{
    private const string NAME = "orders";
    private const string BEFORE = "{\"" + NAME + "\":";
    private const string AFTER = "}";

    /// <summary>What does not fit is left out as a whole, from the end.</summary>
    public static string Write(IEnumerable<(int OrderId, int Units)> orders, int length)
    {
        var units = UnitsById.Write(orders, length - BEFORE.Length - AFTER.Length);

        return units.Length == 0 ? "" : BEFORE + units + AFTER;
    }

    /// <summary>Nothing of a row without any, or that somebody edited by hand; of an old one all but what its end cut off.</summary>
    public static IReadOnlyList<(int OrderId, int Units)> Read(string? detail) => detail switch
    {
        null => [],
        ['{', ..] => UnitsById.Read(detail, root => root.TryGetProperty(NAME, out var orders) ? orders : null),
        _ => UnitsById.ReadList(detail, before: "#")
    };
}
