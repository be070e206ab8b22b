using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// A backorder in a message that some way could not deliver: it is tried again by the ways that have not told it yet.
/// Claimed by deleting it, as everything that waits to be told.
/// </summary>
public sealed class PendingNotificationRecord : BaseEntity
{
    public int OrderId { get; set; }

    /// <summary>0 when the message is about no backorder in particular.</summary>
    public int BackorderId { get; set; }

    /// <summary><see cref="Domain.Notifications.NotificationKind"/></summary>
    public int KindId { get; set; }

    public string Fact { get; set; } = "";

    public string Reason { get; set; } = "";

    public int AlternativeProductId { get; set; }

    /// <summary>It says more than its kind does, so that no mail of the shop's own says all of it.</summary>
    public bool HasMore { get; set; }

    /// <summary>True: the message is about a changed date, and the next two hold the one that was told before.</summary>
    public bool IsDateChange { get; set; }

    public DateTime? BeforeFrom { get; set; }

    public DateTime? BeforeTo { get; set; }

    public int Tries { get; set; }

    public DateTime DueOnUtc { get; set; }
}
