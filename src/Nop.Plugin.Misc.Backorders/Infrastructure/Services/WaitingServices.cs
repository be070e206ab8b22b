using Nop.Plugin.Misc.Backorders.Platform.Waiting;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>Waiting or not, telling when something is back, and thanks for waiting.</summary>
internal static class WaitingServices
{
    public static readonly Type[] All =
    [
        typeof(WaitingLinks), typeof(StoreAddresses), typeof(LinkKeys)
    ];
}
