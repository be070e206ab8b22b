namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>Where an order stands, as far as telling its shopper goes.</summary>
/// <param name="IsWaiting">Something of it is still on backorder: waits, has stock set aside or is cleared for shipping.</param>
public readonly record struct OrderStanding(bool IsDeleted, bool IsCancelled, bool IsComplete, bool IsWaiting);

/// <summary>Which message may still follow on what, and which of several is sent.</summary>
public static class NotificationRules
{
    // The best news first: one mail says all that happened, and begins with what matters most.
    private static readonly NotificationKind[] _strongestFirst =
    [
        NotificationKind.Shipped, NotificationKind.Released, NotificationKind.Allocated, NotificationKind.DelayedAgain, NotificationKind.DateChanged
    ];

    public static NotificationKind Strongest(IReadOnlyCollection<NotificationKind> kinds)
    {
        return _strongestFirst.Cast<NotificationKind?>().FirstOrDefault(kind => kinds.Contains(kind!.Value)) ?? kinds.First();
    }

    /// <summary>Nothing is told of what has ended, but for the message that says that it has.</summary>
    public static bool MayTell(NotificationKind kind, OrderStanding order)
    {
        if (order.IsDeleted)
            return false;

        return kind switch
        {
            // What was asked for may have been the last line, or the whole order.
            NotificationKind.CancelAccepted => true,
            NotificationKind.Shipped or NotificationKind.CancelRefused => !order.IsCancelled,
            _ => order is { IsCancelled: false, IsComplete: false, IsWaiting: true }
        };
    }
}
