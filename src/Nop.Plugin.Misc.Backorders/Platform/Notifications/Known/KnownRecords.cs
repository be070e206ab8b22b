using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>What of a row its customer knows.</summary>
internal static class KnownRecords
{
    public static Figures KnownFigures(this BackorderRecord record) =>
        KnownLine.Of(record.Figures(), new(record.Untold), Units.None, Units.None).Figures;
}
