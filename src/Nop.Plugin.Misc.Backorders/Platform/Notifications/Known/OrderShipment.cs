using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>An order that its customer wants in one shipment leaves on the day of what comes last.</summary>
internal static class OrderShipment
{
    /// <param name="news">Of all backorders of the order.</param>
    public static IReadOnlyList<LineNews> Together(IReadOnlyList<LineNews> news)
    {
        var waiting = news.Where(one => !one.Line.Figures.Waiting.IsNone).ToList();
        if (waiting.Count == 0 || !news.Any(one => one.Backorder.IsTogether))
            return news;

        var date = waiting[0].Date with { Promise = Promise.Latest(waiting.Select(one => one.Date.Promise)) };

        return [.. news.Select(one => one with { Line = one.Line with { IsTogether = true }, Date = date })];
    }
}
