using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>Somebody who wants to hear when a product or combination is back.</summary>
public sealed class BackInStockRecord : BaseEntity
{
    public int StoreId { get; set; }

    /// <summary>0: a guest, of whom only the address is known.</summary>
    public int CustomerId { get; set; }

    public string Email { get; set; } = "";

    public int ProductId { get; set; }

    /// <summary>0: the product itself.</summary>
    public int CombinationId { get; set; }

    public int Units { get; set; }

    public int LanguageId { get; set; }

    /// <summary><see cref="Domain.BackInStock.BackInStockState"/></summary>
    public int StateId { get; set; }

    /// <summary>Once for each store, goods and address while it is open; with the id behind it afterwards; unique.</summary>
    public string Claim { get; set; } = "";

    /// <summary>Bound into the links of its mails, so that they fit no other row with the same id.</summary>
    public string Secret { get; set; } = "";

    public DateTime CreatedOnUtc { get; set; }

    public DateTime? NotifiedOnUtc { get; set; }

    /// <summary>So long goods are kept for them.</summary>
    public DateTime? HoldUntilUtc { get; set; }

    /// <summary>When the address was last asked whether it is right; null: not yet, or it is not to be asked.</summary>
    public DateTime? ConfirmationSentOnUtc { get; set; }

    /// <summary>A print of the IP address that asked, as long as it counts for the limits.</summary>
    public string AskedFrom { get; set; } = "";

    /// <summary>The guest session that asked, as long as it counts for the limits.</summary>
    public int AskedByVisitor { get; set; }

    public DateTime? EndedOnUtc { get; set; }
}
