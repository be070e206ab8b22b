namespace Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

/// <summary>
/// The backorders that a discrepancy is about, as its row holds them: a JSON object with the units of each by its
/// id, {"7":2,"9":1}. Earlier versions wrote 7:2;9:1; such rows stay as they are and are read for good.
/// </summary>
public static class AffectedBackorders
{
    /// <summary>What does not fit is left out as a whole, from the end.</summary>
    public static string Write(IEnumerable<(int BackorderId, int Units)> backorders, int length) => UnitsById.Write(backorders, length);

    /// <summary>Nothing of a row that somebody edited by hand, and of an old one all but what its end cut off.</summary>
    public static IReadOnlyList<(int BackorderId, int Units)> Read(string? detail) => detail switch
    {
        null => [],
        ['{', ..] => UnitsById.Read(detail, root => root),
        _ => UnitsById.ReadList(detail, before: "")
    };
}
