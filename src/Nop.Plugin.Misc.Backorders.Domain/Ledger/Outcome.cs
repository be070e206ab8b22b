namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>What came of something that somebody wanted: it was done, or it was refused, and why.</summary>
public readonly record struct Outcome(Refusal? Refusal)
{
    public static Outcome Done => default;

    public bool IsDone => Refusal is null;

    public static implicit operator Outcome(Refusal refusal) => new(refusal);
}

/// <summary>Why something is not done. A refusal is an answer, not an accident; the pages put it into words in one place.</summary>
public enum Refusal
{
    /// <summary>There is no such thing, or none that this person may touch.</summary>
    NotFound,

    /// <summary>It was decided in another window, by somebody else, by an earlier click, or went away.</summary>
    Settled,

    /// <summary>Nothing of it is open any more.</summary>
    Closed,

    Unchanged,

    /// <summary>Somebody else works on the same stock in this moment.</summary>
    Busy,

    /// <summary>Somebody else works on the order in this moment.</summary>
    OrderBusy,

    /// <summary>Somebody changed the line in this moment; nothing was done.</summary>
    LineChanged,

    /// <summary>The placing of the order may have failed half-way.</summary>
    OrderNotPlaced,

    /// <summary>The customer wants the order in one shipment, and something of it still waits.</summary>
    Together,

    OnHold,
    MoveNotAllowed,
    NothingToMove,
    NotEnough,

    /// <summary>Nothing was promised that could be moved.</summary>
    NoDate,

    InThePast,

    /// <summary>The product, combination or warehouse is no more.</summary>
    ProductGone,

    OrderDeleted,
    OrderCancelled,

    /// <summary>Somebody set the order to complete, and units of it never left by a shipment.</summary>
    CompletedByHand,

    Refunded,
    Voided,
    NotPaid,
    ProductDeleted,

    /// <summary>Nothing of the line waits any more.</summary>
    NothingWaits,

    /// <summary>The same was asked before, and nobody has decided yet.</summary>
    AskedBefore,

    /// <summary>Stock is set aside for it, so that only a clerk can say.</summary>
    IsAllocated,

    /// <summary>A part of it lies in a shipment that is prepared and not sent, so that only a clerk can say.</summary>
    IsPrepared,

    ProductUnknown,

    /// <summary>Nobody is told: no template is active, or there is no account to send it from.</summary>
    NotTold,

    /// <summary>It is what the customer waits for.</summary>
    ProductSame,

    /// <summary>The product that is wanted instead cannot be had now.</summary>
    AlternativeUnavailable,

    /// <summary>The store does not sell it to this customer.</summary>
    AlternativeNotForSale,

    /// <summary>Attributes of it have to be chosen first.</summary>
    AlternativeNeedsChoice,

    /// <summary>It is short itself, so that the customer would have nothing sooner.</summary>
    AlternativeShort,

    /// <summary>It was offered before, and the customer was told.</summary>
    AlternativeOffered,

    /// <summary>The order has a line, so that it is not cancelled as one without any.</summary>
    OrderNotEmpty,

    SubstituteItself,
    SubstituteKnown,

    /// <summary>More than is outstanding: has to be said twice.</summary>
    MoreThanOutstanding,

    NoUnits,
    NoWarehouse,

    /// <summary>The shop does not count it, or counts it by combination.</summary>
    Uncounted,

    /// <summary>Something came in already.</summary>
    AlreadyReceived,

    /// <summary>Moved by no days, or by more than a year.</summary>
    DaysOutOfRange,

    /// <summary>It is in the cart no more.</summary>
    CartLineGone,

    /// <summary>All of it is in stock.</summary>
    InStock,

    /// <summary>Nothing of it is in stock.</summary>
    OutOfStock,

    /// <summary>The product is sold in other quantities.</summary>
    QuantityNotSold,

    /// <summary>The store itself objects, in its own words.</summary>
    StoreObjects,

    /// <summary>Something has to be chosen first, or nobody counts it.</summary>
    ChoiceMissing,

    AddressInvalid,

    /// <summary>The store asks guests to prove that they are no machine.</summary>
    NotProvenHuman
}
