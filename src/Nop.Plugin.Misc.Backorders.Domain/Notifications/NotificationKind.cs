namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>What a shopper is told of an order that waits. The numbers are stored: never change one.</summary>
public enum NotificationKind
{
    PutOnBackorder = 10,
    DateChanged = 20,

    /// <summary>The date moved a second time, or the last one passed.</summary>
    DelayedAgain = 30,

    Allocated = 40,
    Released = 50,
    Shipped = 60,
    CancelRequested = 70,
    CancelAccepted = 80,
    CancelRefused = 90,
    AlternativeOffered = 100,
    Digest = 110
}
