using System.Globalization;

namespace DemoStore.Engine.Outside;

/// <summary>A stock of the page's lists: product and combination, the latter 0 when the product itself is counted.</summary>
internal static class StockChoice
{
    public static (int ProductId, int CombinationId) Read(string? choice)
    {
        var parts = (choice ?? "").Split('-').Select(part => int.TryParse(part, CultureInfo.InvariantCulture, out var id) ? id : 0).ToArray();

        return parts is [var product, var combination] ? (product, combination) : (0, 0);
    }
}
