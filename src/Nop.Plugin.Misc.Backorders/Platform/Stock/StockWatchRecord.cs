using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>The stock number of a key when it was last looked at, unique on product and combination. Tells a jump from a sale.</summary>
public sealed class StockWatchRecord : BaseEntity
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public int Available { get; set; }

    /// <summary>The newest row of the shop's stock history that <see cref="Available"/> includes.</summary>
    public int HistoryId { get; set; }

    /// <summary>By how much the number was not what the history adds up to, at the first look; 0 when it was.</summary>
    public int DriftSeen { get; set; }

    public DateTime SeenOnUtc { get; set; }

    /// <summary>
    /// The newest row of the shop's stock history that set a number of which it was said what it means. Of no product, or of the
    /// product of a combination: whatever was set before that is left as it is.
    /// </summary>
    public int JudgedId { get; set; }

    /// <summary>Units that some order owed and no backorder accounted for, at the first look; 0 when all was well (law 3).</summary>
    public int ShortUnits { get; set; }

    public DateTime? ShortSinceUtc { get; set; }
}
