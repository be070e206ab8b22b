using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>The one sentence that begins what a customer reads of the backorders of an order.</summary>
public static class OrderWords
{
    /// <param name="lines">What is known of its lines with backorders.</param>
    /// <param name="hasOthers">The order has lines that were in stock as a whole.</param>
    /// <returns>The key of a text; empty where there is nothing to tell.</returns>
    public static string Of(IReadOnlyCollection<KnownLine> lines, bool hasOthers)
    {
        var told = lines.Where(line => line.Mode != DisplayMode.Silent && !line.Figures.Quantity.IsNone).ToList();

        return (told.Count, Leading(told)) switch
        {
            (0, _) => "",
            (_, { } leading) => leading,
            _ => told.Exists(line => !line.Figures.Waiting.IsNone) ? Waiting(told, hasOthers) : Settled(told)
        };
    }

    // What keeps all of the order comes first.
    private static string? Leading(List<KnownLine> lines)
    {
        if (lines.TrueForAll(line => line.Figures.Open.IsNone))
            return null;

        if (lines.Exists(line => line.Payment == PaymentStanding.Returned))
            return "OrderState.PaymentReturned";

        return lines.Exists(line => line.Payment == PaymentStanding.Due) ? "OrderState.PaymentDue" : null;
    }

    private static string Waiting(List<KnownLine> lines, bool hasOthers)
    {
        if (lines.Exists(line => line.IsTogether))
            return "OrderState.Together";

        var isAll = !hasOthers
            && lines.TrueForAll(line => line.Ready.IsNone && line.Gone.IsNone && line.Figures.Standing == line.Figures.Waiting);

        return isAll ? "OrderState.AllWaits" : "OrderState.PartWaits";
    }

    private static string Settled(List<KnownLine> lines)
    {
        if (lines.Exists(line => !line.Figures.Allocated.IsNone))
            return "OrderState.Reserved";

        if (lines.Exists(line => !line.Figures.Released.IsNone))
            return "OrderState.Released";

        return lines.Exists(line => !line.Figures.Shipped.IsNone) ? "OrderState.Shipped" : "OrderState.Cancelled";
    }
}
