using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>The back office of expected receipts.</summary>
internal static class SupplyServices
{
    public static readonly Type[] All =
    [
        typeof(ExpectedReceipts), typeof(LeadTimeRules)
    ];
}
