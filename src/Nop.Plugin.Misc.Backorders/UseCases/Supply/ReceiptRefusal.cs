namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>Why nothing was done about an expected receipt.</summary>
public enum ReceiptRefusal
{
    NotFound,

    /// <summary>It was decided in another window, by somebody else, or by an earlier click.</summary>
    Settled,

    /// <summary>Nothing of it is to come any more.</summary>
    Closed,

    /// <summary>More than was said: has to be said twice.</summary>
    More,

    Units,

    Warehouse,

    Gone,

    Uncounted,

    /// <summary>Something came in already.</summary>
    Received,

    Days
}
