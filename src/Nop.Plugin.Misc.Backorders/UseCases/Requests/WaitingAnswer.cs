namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>Why something that a shopper or a clerk wants is not done, as a code that the page translates; null stands for "done".</summary>
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
    public const string UNAVAILABLE = "alternative-unavailable";

    /// <summary>Stock is set aside for it, so that only a clerk can say.</summary>
    public const string ALLOCATED = "is-allocated";

    /// <summary>A part of it lies in a shipment that is prepared and not sent, so that only a clerk can say.</summary>
    public const string PREPARED = "is-prepared";

    /// <summary>Somebody changed the line in this moment; nothing was done.</summary>
    public const string LINE_CHANGED = "line-changed";
}
