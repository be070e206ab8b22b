using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.Web;

/// <summary>The one place that knows which text says why something was not done.</summary>
internal static class RefusalTexts
{
    private static readonly Dictionary<Refusal, string> _words = new()
    {
        [Refusal.NotFound] = "not-found",
        [Refusal.Settled] = "settled",
        [Refusal.Closed] = "closed",
        [Refusal.Unchanged] = "unchanged",
        [Refusal.Busy] = "busy",
        [Refusal.OrderBusy] = "order-busy",
        [Refusal.LineChanged] = "line-changed",
        [Refusal.OrderNotPlaced] = "order-not-placed",
        [Refusal.Together] = "together",
        [Refusal.OnHold] = "on-hold",
        [Refusal.MoveNotAllowed] = "move-not-allowed",
        [Refusal.NothingToMove] = "nothing-to-move",
        [Refusal.NotEnough] = "not-enough",
        [Refusal.NoDate] = "no-date",
        [Refusal.InThePast] = "in-the-past",
        [Refusal.ProductGone] = "product-gone",
        [Refusal.OrderDeleted] = "held-OrderDeleted",
        [Refusal.OrderCancelled] = "held-OrderCancelled",
        [Refusal.CompletedByHand] = "held-CompletedByHand",
        [Refusal.Refunded] = "held-Refunded",
        [Refusal.Voided] = "held-Voided",
        [Refusal.NotPaid] = "held-NotPaid",
        [Refusal.ProductDeleted] = "held-ProductDeleted",
        [Refusal.NothingWaits] = "nothing-waits",
        [Refusal.AskedBefore] = "asked-before",
        [Refusal.IsPrepared] = "is-prepared",
        [Refusal.ProductUnknown] = "product-unknown",
        [Refusal.ProductSame] = "product-same",
        [Refusal.AlternativeUnavailable] = "alternative-unavailable",
        [Refusal.AlternativeNotForSale] = "alternative-not-for-sale",
        [Refusal.AlternativeNeedsChoice] = "alternative-needs-choice",
        [Refusal.AlternativeShort] = "alternative-short",
        [Refusal.AlternativeOffered] = "alternative-offered",
        [Refusal.OrderNotEmpty] = "order-not-empty",
        [Refusal.SubstituteItself] = "substitute-itself",
        [Refusal.SubstituteKnown] = "substitute-known"
    };

    private static readonly Dictionary<Refusal, string> _ofReceipts = new()
    {
        [Refusal.NotFound] = "NotFound",
        [Refusal.Settled] = "Settled",
        [Refusal.Closed] = "Closed",
        [Refusal.ProductGone] = "Gone",
        [Refusal.MoreThanOutstanding] = "More",
        [Refusal.NoUnits] = "Units",
        [Refusal.NoWarehouse] = "Warehouse",
        [Refusal.Uncounted] = "Uncounted",
        [Refusal.AlreadyReceived] = "Received",
        [Refusal.DaysOutOfRange] = "Days"
    };

    private static readonly Dictionary<Refusal, string> _ofCarts = new()
    {
        [Refusal.Busy] = "Busy",
        [Refusal.CartLineGone] = "Gone",
        [Refusal.InStock] = "NotShort",
        [Refusal.OutOfStock] = "NothingThere",
        [Refusal.QuantityNotSold] = "NotSoFew",
        [Refusal.AlternativeUnavailable] = "NotOffered",
        [Refusal.StoreObjects] = "Objected"
    };

    private static readonly Dictionary<Refusal, string> _ofSubscribers = new()
    {
        [Refusal.InStock] = "InStock",
        [Refusal.ChoiceMissing] = "Choose",
        [Refusal.AddressInvalid] = "Address",
        [Refusal.NotProvenHuman] = "Captcha"
    };

    /// <summary>For a clerk: the key of the text.</summary>
    public static string ForClerks(Refusal refusal) => $"Refusal.{_words.GetValueOrDefault(refusal, "unchanged")}";

    /// <summary>For a clerk on the pages of expected receipts.</summary>
    public static string ForReceipts(Refusal refusal) => $"Receipts.Refusal.{_ofReceipts.GetValueOrDefault(refusal, "Settled")}";

    /// <summary>For the shopper of the order.</summary>
    public static string ForShoppers(Refusal refusal) => $"Choice.Refused.{_words.GetValueOrDefault(refusal, "settled")}";

    /// <summary>For the shopper who clicked in the cart.</summary>
    public static string ForCarts(Refusal refusal) => $"Choice.{_ofCarts.GetValueOrDefault(refusal, "NotOffered")}";

    /// <summary>For who asked to be told that goods are back.</summary>
    public static string ForSubscribers(Refusal refusal) => $"Notify.Answer.{_ofSubscribers.GetValueOrDefault(refusal, "Choose")}";
}
