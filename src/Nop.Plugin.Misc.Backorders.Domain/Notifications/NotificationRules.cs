using Nop.Plugin.Misc.Backorders.Domain.Allocation;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>Where an order stands, as far as telling its shopper goes.</summary>
/// <param name="Obstacles">What keeps the order from being served (law 12); empty when nothing does.</param>
/// <param name="IsWaiting">Something of it is still on backorder: waits, has stock set aside or is cleared for shipping.</param>
public readonly record struct OrderStanding(IReadOnlyCollection<ServingObstacle> Obstacles, bool IsWaiting);

/// <summary>Which message may still follow on what, and which of several is sent.</summary>
public static class NotificationRules
{
    // The best news first: one mail says all that happened, and begins with what matters most.
    private static readonly NotificationKind[] _strongestFirst =
    [
        NotificationKind.Shipped, NotificationKind.Released, NotificationKind.Allocated, NotificationKind.DelayedAgain,
        NotificationKind.DateChanged
    ];

    public static NotificationKind Strongest(IReadOnlyCollection<NotificationKind> kinds)
    {
        return _strongestFirst.Cast<NotificationKind?>().FirstOrDefault(kind => kinds.Contains(kind!.Value)) ?? kinds.First();
    }

    /// <summary>Customers asked for it, or a clerk wrote it to them: it is told whatever they knew before.</summary>
    public static bool IsAnswer(NotificationKind kind) => kind is NotificationKind.CancelRequested
        or NotificationKind.CancelAccepted
        or NotificationKind.CancelRefused
        or NotificationKind.AlternativeOffered;

    /// <summary>Nothing is told of what has ended or is held, but for the message that says that it has.</summary>
    public static bool MayTell(NotificationKind kind, OrderStanding order)
    {
        if (order.Obstacles.Contains(ServingObstacle.OrderDeleted))
            return false;

        return kind switch
        {
            // What was asked for may have been the last line, or the whole order.
            NotificationKind.CancelAccepted => true,
            NotificationKind.Shipped or NotificationKind.CancelRefused => !order.Obstacles.Contains(ServingObstacle.OrderCancelled),
            // Somebody asked, and somebody answers, also while a payment is open.
            NotificationKind.CancelRequested or NotificationKind.AlternativeOffered => order.IsWaiting && !order.Obstacles.Any(HasEnded),
            _ => order is { IsWaiting: true, Obstacles.Count: 0 }
        };
    }

    private static bool HasEnded(ServingObstacle obstacle) => obstacle is ServingObstacle.OrderCancelled or ServingObstacle.CompletedByHand;
}
