namespace Nop.Plugin.Misc.Backorders.Domain.Notices;

/// <summary>Where an order stands, as far as telling its shopper goes.</summary>
/// <param name="IsWaiting">Something of it is still on backorder: waits, has stock set aside or is cleared for shipping.</param>
public readonly record struct OrderStanding(bool IsDeleted, bool IsCancelled, bool IsComplete, bool IsWaiting);

/// <summary>Which message may still follow on what, and which of several is sent.</summary>
public static class NoticeRules
{
    // The best news first: one mail says all that happened, and begins with what matters most.
    private static readonly NoticeKind[] _strongestFirst =
    [
        NoticeKind.Shipped, NoticeKind.Released, NoticeKind.Allocated, NoticeKind.DelayedAgain, NoticeKind.DateChanged
    ];

    public static NoticeKind Strongest(IReadOnlyCollection<NoticeKind> kinds)
    {
        return _strongestFirst.Cast<NoticeKind?>().FirstOrDefault(kind => kinds.Contains(kind!.Value)) ?? kinds.First();
    }

    /// <summary>Nothing is told of what has ended, but for the message that says that it has.</summary>
    public static bool MayTell(NoticeKind kind, OrderStanding order)
    {
        if (order.IsDeleted)
            return false;

        return kind switch
        {
            // What was asked for may have been the last line, or the whole order.
            NoticeKind.CancelAccepted => true,
            NoticeKind.Shipped or NoticeKind.CancelRefused => !order.IsCancelled,
            _ => order is { IsCancelled: false, IsComplete: false, IsWaiting: true }
        };
    }
}
