using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>What a shopper asks for while a backorder waits: to cancel the waiting part, or to have another product instead.</summary>
public sealed class RequestRecord : BaseEntity
{
    public int BackorderId { get; set; }

    public int OrderId { get; set; }

    public int OrderItemId { get; set; }

    /// <summary><see cref="Domain.Requests.RequestKind"/></summary>
    public int KindId { get; set; }

    /// <summary><see cref="Domain.Requests.RequestState"/></summary>
    public int StateId { get; set; }

    /// <summary>
    /// One open request for each backorder: its id while it is open, with the id of the request behind it afterwards; unique.
    /// </summary>
    public string Claim { get; set; } = "";

    /// <summary>Units of the order line that it is about.</summary>
    public int Units { get; set; }

    /// <summary>The product that is wanted instead; 0 when none is.</summary>
    public int AlternativeProductId { get; set; }

    /// <summary>What a clerk wrote to it.</summary>
    public string Answer { get; set; } = "";

    /// <summary>How far it is carried out, <see cref="Domain.Requests.RequestStep"/>.</summary>
    public int StepId { get; set; }

    /// <summary>Quantity of the order line before it was carried out.</summary>
    public int LineQuantity { get; set; }

    /// <summary>What the units that were taken off are worth in the order, with tax, in the primary store currency.</summary>
    public decimal Amount { get; set; }

    /// <summary>As much of it as was paid in money, or is to be, in the currency of the order.</summary>
    public decimal WorthInMoney { get; set; }

    /// <summary>As much of it as a gift card paid, in the currency of the order.</summary>
    public decimal WorthOnGiftCards { get; set; }

    /// <summary>As much of it as reward points paid, in the currency of the order.</summary>
    public decimal WorthInPoints { get; set; }

    /// <summary>So many reward points.</summary>
    public int Points { get; set; }

    /// <summary>
    /// What the order should have cost before, in the primary store currency, also when nobody corrected its total since the
    /// request before.
    /// </summary>
    public decimal TotalBefore { get; set; }

    /// <summary>The total that the order had afterwards, in the primary store currency.</summary>
    public decimal TotalAfter { get; set; }

    /// <summary>What the alternative costs, with tax, in the primary store currency.</summary>
    public decimal AlternativeAmount { get; set; }

    /// <summary>What its customer is still to be told of it, <see cref="Domain.Notifications.NotificationKind"/>; 0: nothing.</summary>
    public int ToTellId { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    /// <summary>When somebody began to carry it out.</summary>
    public DateTime? BegunOnUtc { get; set; }

    public DateTime? SettledOnUtc { get; set; }

    /// <summary>Who settled it; 0: the shopper, or a setting.</summary>
    public int CustomerId { get; set; }
}
