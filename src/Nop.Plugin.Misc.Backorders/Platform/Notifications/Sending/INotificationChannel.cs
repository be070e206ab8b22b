using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>One thing to tell the shopper of one order.</summary>
/// <param name="Backorders">What it is about; may be empty.</param>
/// <param name="Fact">What it is told of, as a short code of our own: of the same fact the order hears once, whoever finds it.</param>
public sealed record OrderNotification(NotificationKind Kind, Order Order, IReadOnlyList<BackorderRecord> Backorders, string Fact)
{
    private static readonly Dictionary<int, string> _noFacts = [];
    private static readonly Dictionary<int, Promise> _noDates = [];

    /// <summary>Why, in the words of a clerk or as a code of the plugin, one reason a line; empty when there is none to give.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The product that is offered instead, where one is; otherwise 0.</summary>
    public int AlternativeProductId { get; init; }

    /// <summary>A present for waiting, in words; empty when there is none.</summary>
    public string Incentive { get; init; } = "";

    /// <summary>Facts of single backorders, where the order hears of several things at once.</summary>
    public IReadOnlyDictionary<int, string> Facts { get; init; } = _noFacts;

    /// <summary>By backorder, where its date changed: what the shopper was told before.</summary>
    public IReadOnlyDictionary<int, Promise> Before { get; init; } = _noDates;

    /// <summary>The order was placed a moment ago: its customer has read all of it.</summary>
    public bool IsFirst { get; init; }

    /// <summary>It says more than its kind does.</summary>
    public bool HasMore { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }
}

/// <summary>
/// A way to reach shoppers. The mail is one; another plugin adds a text message by registering a class of its own. What
/// one way cannot deliver is tried again later by that way alone.
/// </summary>
public interface INotificationChannel
{
    /// <summary>A name of up to twelve small letters, for good: of the same fact each way tells once.</summary>
    string Way { get; }

    /// <returns>False when this way does not reach the shopper of the order, or is not meant to.</returns>
    Task<bool> ReachesAsync(OrderNotification notice);

    /// <exception cref="Exception">It was not told, and is tried again.</exception>
    Task SendAsync(OrderNotification notice);
}
