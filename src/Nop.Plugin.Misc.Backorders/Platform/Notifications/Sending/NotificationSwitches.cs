using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>Which messages a store wants.</summary>
internal static class NotificationSwitches
{
    public static bool IsOn(BackordersSettings store, NotificationKind kind) => kind switch
    {
        NotificationKind.PutOnBackorder => store.SendPutOnBackorderMail,
        NotificationKind.DateChanged => store.TellDateChanged,
        NotificationKind.DelayedAgain => store.TellDelayedAgain,
        NotificationKind.Allocated => store.TellAllocated,
        NotificationKind.Released => store.TellReleased,
        NotificationKind.Shipped => store.TellShipped,
        NotificationKind.CancelRequested => store.TellCancelRequested,
        NotificationKind.CancelAccepted => store.TellCancelAccepted,
        NotificationKind.CancelRefused => store.TellCancelRefused,
        NotificationKind.AlternativeOffered => store.TellAlternativeOffered,
        NotificationKind.Digest => store.SendDigest,
        _ => false
    };
}
