using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>Units of a product or combination that somebody said will come in.</summary>
public sealed class ExpectedReceiptRecord : BaseEntity
{
    public int ProductId { get; set; }

    /// <summary>0: the product itself.</summary>
    public int CombinationId { get; set; }

    /// <summary>Where they come in; 0: not said.</summary>
    public int WarehouseId { get; set; }

    public int Units { get; set; }

    /// <summary>Units that came in already and were added to stock.</summary>
    public int Received { get; set; }

    /// <summary>First day on which they are expected: a date at 00:00 without a zone.</summary>
    public DateTime ExpectedFrom { get; set; }

    /// <summary>Last day; the same as the first when it is one day.</summary>
    public DateTime ExpectedTo { get; set; }

    /// <summary>The last day that was said first. The supplier is measured against it; nothing overwrites it.</summary>
    public DateTime FirstExpectedTo { get; set; }

    /// <summary>False: tentative. Tentative units are shown to clerks and never promised to shoppers.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>The shop's vendor that delivers; 0: none.</summary>
    public int VendorId { get; set; }

    /// <summary>Name of the supplier, free text; empty: not said.</summary>
    public string Supplier { get; set; } = "";

    /// <summary>For example the number of the purchase order.</summary>
    public string Reference { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary><see cref="Domain.Supply.ReceiptState"/></summary>
    public int StateId { get; set; }

    /// <summary>When it was ordered from the supplier: lead time is measured from it. A date at 00:00.</summary>
    public DateTime OrderedOn { get; set; }

    /// <summary>When the last unit came in.</summary>
    public DateTime? ReceivedOnUtc { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }
}
