using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// Why something that a shopper or a clerk wants is not done, as a code that the page translates; null stands for "done".
/// </summary>
public static class WaitingAnswer
{
    public const string NOT_FOUND = "not-found";

    /// <summary>Nothing of it waits any more.</summary>
    public const string GONE = "nothing-waits";

    /// <summary>The same was asked before, and nobody has decided yet.</summary>
    public const string ASKED = "asked-before";

    /// <summary>Somebody else works on the order in this moment.</summary>
    public const string BUSY = "order-busy";

    /// <summary>It was decided in another window, by somebody else, or taken back.</summary>
    public const string SETTLED = "settled";

    /// <summary>The product that is wanted instead cannot be had now.</summary>
    public const string UNAVAILABLE = OfferRefusal.UNAVAILABLE;

    /// <summary>The store does not sell it to this customer.</summary>
    public const string NOT_FOR_SALE = OfferRefusal.NOT_FOR_SALE;

    /// <summary>Attributes of it have to be chosen first.</summary>
    public const string NEEDS_CHOICE = OfferRefusal.NEEDS_CHOICE;

    /// <summary>There is no such product.</summary>
    public const string NO_PRODUCT = "product-unknown";

    /// <summary>It is what the customer waits for.</summary>
    public const string SAME = "product-same";

    /// <summary>The order has a line, so that it is not cancelled as one without any.</summary>
    public const string NOT_EMPTY = "order-not-empty";

    /// <summary>It was offered before, and the customer was told.</summary>
    public const string OFFERED = "alternative-offered";

    /// <summary>It is short itself, so that the customer would have nothing sooner.</summary>
    public const string NOT_ENOUGH = OfferRefusal.NOT_ENOUGH;

    /// <summary>Stock is set aside for it, so that only a clerk can say.</summary>
    public const string ALLOCATED = "is-allocated";

    /// <summary>A part of it lies in a shipment that is prepared and not sent, so that only a clerk can say.</summary>
    public const string PREPARED = "is-prepared";

    /// <summary>Somebody changed the line in this moment; nothing was done.</summary>
    public const string LINE_CHANGED = "line-changed";
}
