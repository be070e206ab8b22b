namespace Nop.Plugin.Misc.Backorders.Domain.Waiting;

/// <summary>What a shopper asks for. The numbers are stored: never change one.</summary>
public enum RequestKind
{
    /// <summary>Take what still waits off the order.</summary>
    Cancel = 10,

    /// <summary>Send another product instead of what still waits.</summary>
    Swap = 20
}

/// <summary>Where a request stands. The numbers are stored: never change one.</summary>
public enum RequestState
{
    Open = 10,

    /// <summary>Somebody carries it out in this moment, or died while doing so.</summary>
    Working = 15,

    Accepted = 20,
    Refused = 30,

    /// <summary>The shopper waits after all.</summary>
    Withdrawn = 40,

    /// <summary>Nothing waits any more.</summary>
    Gone = 50
}
