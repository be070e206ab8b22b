using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// The date that the shopper was told last, unique on the backorder. Without a row it is still the first promise, which
/// the shopper saw when ordering.
/// </summary>
public class ToldPromiseRecord : BaseEntity
{
    public int BackorderId { get; set; }

    /// <summary>A date at 00:00 without a zone. Null: the shopper was told that it is not known.</summary>
    public DateTime? ToldFrom { get; set; }

    public DateTime? ToldTo { get; set; }

    /// <summary>How often a message told a later date.</summary>
    public int Slips { get; set; }

    /// <summary>How often it changed: the same date told twice is two facts when another one was told in between.</summary>
    public int Times { get; set; }

    public DateTime ToldOnUtc { get; set; }
}
