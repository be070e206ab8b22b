using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>What the customer of a backorder may know of its line now.</summary>
/// <param name="Date">When what waits is told to leave or to arrive; whole, whatever is shown of it.</param>
public sealed record LineNews(BackorderRecord Backorder, KnownLine Line, ToldDate Date)
{
    private static readonly Promise _unknown = new Promise.Unknown();

    /// <summary>The date as it may be printed; unknown where nothing waits that is known.</summary>
    public Promise Shown => IsDated ? Date.Promise.As(Line.Mode) : _unknown;

    public bool IsDated => Line.Payment != PaymentStanding.Returned && (Line.IsTogether || !Line.Figures.Waiting.IsNone);

    /// <summary>There is something that a customer may read of it.</summary>
    public bool IsKnown => Line.Mode != DisplayMode.Silent && !Line.Figures.Quantity.IsNone;
}
