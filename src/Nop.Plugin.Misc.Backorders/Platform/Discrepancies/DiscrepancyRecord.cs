using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>
/// Something that does not add up, with what is known of its cause. Nothing is mended in silence: an admin mends or
/// dismisses it, or it goes away because stock and orders agree again.
/// </summary>
public sealed class DiscrepancyRecord : BaseEntity
{
    /// <summary><see cref="Domain.Discrepancies.DiscrepancyKind"/></summary>
    public int KindId { get; set; }

    /// <summary><see cref="Domain.Discrepancies.DiscrepancyState"/></summary>
    public int StateId { get; set; }

    /// <summary>What was found, unique: the same thing is found once, whoever looks and however often.</summary>
    public string Claim { get; set; } = "";

    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public StockKey Key() => new(ProductId, CombinationId);

    public int OrderId { get; set; }

    public int BackorderId { get; set; }

    /// <summary>By how many units something is wrong.</summary>
    public int Units { get; set; }

    /// <summary>The stock number before, where the finding is about a number.</summary>
    public int Before { get; set; }

    public int After { get; set; }

    /// <summary>The cause, as a short code that the page puts into words.</summary>
    public string Cause { get; set; } = "";

    /// <summary>
    /// Backorders that it is about with their units, as <see cref="Domain.Discrepancies.AffectedBackorders"/> writes and reads
    /// them.
    /// </summary>
    public string Detail { get; set; } = "";

    /// <summary>By how much mending changed stock; undoing changes it back.</summary>
    public int Correction { get; set; }

    public DateTime FoundOnUtc { get; set; }

    public DateTime? SettledOnUtc { get; set; }

    /// <summary>Who settled it; 0 when it was a rule or went away by itself.</summary>
    public int CustomerId { get; set; }
}
