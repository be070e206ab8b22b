using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>A notice that was claimed: unique on order and kind, so no server sends it a second time.</summary>
public sealed class NotificationRecord : BaseEntity
{
    public int OrderId { get; set; }

    public string Kind { get; set; } = "";

    public DateTime CreatedOnUtc { get; set; }

    /// <summary>Claimed, and not known to be sent. Whoever finds it so for a while takes it over: its sender has died.</summary>
    public bool IsPending { get; set; }
}
