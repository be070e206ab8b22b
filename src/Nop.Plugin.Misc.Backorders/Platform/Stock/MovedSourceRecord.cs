using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>
/// The stock of this backorder is counted in another place than when the order was placed: its product was switched, or
/// its combination was made anew. The number there does not contain its units, unless somebody typed it so; unique on
/// the backorder.
/// </summary>
public sealed class MovedSourceRecord : BaseEntity
{
    public int BackorderId { get; set; }

    public int ProductId { get; set; }

    /// <summary>Where it waits now.</summary>
    public int CombinationId { get; set; }

    /// <summary><see cref="Domain.Stock.StockSourceKind"/></summary>
    public int HomeId { get; set; }

    /// <summary>The combination from whose number the order subtracted its units; 0 when it was the product.</summary>
    public int OriginCombinationId { get; set; }

    public DateTime MovedOnUtc { get; set; }
}
