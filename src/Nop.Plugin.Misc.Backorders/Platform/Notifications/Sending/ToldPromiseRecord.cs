using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// What the shopper was told last, unique on the backorder: the date, and where the units stand. Without a row it is still
/// the first promise, which the shopper saw when ordering, and nothing has come.
/// </summary>
public sealed class ToldPromiseRecord : BaseEntity
{
    public int BackorderId { get; set; }

    /// <summary>A date at 00:00 without a zone. Null: the shopper was told that it is not known.</summary>
    public DateTime? ToldFrom { get; set; }

    public DateTime? ToldTo { get; set; }

    /// <summary>How often a message told a later date.</summary>
    public int Slips { get; set; }

    /// <summary>How often it changed: the same date told twice is two facts when another one was told in between.</summary>
    public int Times { get; set; }

    /// <summary>Units that were told to be reserved, being prepared or shipped.</summary>
    public int Reserved { get; set; }

    /// <summary>As many of them as were told to be being prepared or shipped.</summary>
    public int Prepared { get; set; }

    /// <summary>As many of these as were told to be shipped.</summary>
    public int Shipped { get; set; }

    /// <summary>How often fewer of them were told: units that were told to be missing in between are told again.</summary>
    public int Losses { get; set; }

    public DateTime ToldOnUtc { get; set; }
}
