namespace Nop.Plugin.Misc.Backorders.Domain.Requests;

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

/// <summary>
/// How far the carrying out of a request has come, so that another server can go on where one died. The numbers are stored: never
/// change one.
/// </summary>
public enum RequestStep
{
    None = 0,

    /// <summary>
    /// The units are about to go back to stock and off the line, or just did, where a server cannot write all of it as one.
    /// </summary>
    StockMoving = 10,

    /// <summary>As an earlier version left it: the line is still to be made smaller.</summary>
    StockMoved = 20,

    /// <summary>The units are back in stock, and the line is smaller, or gone.</summary>
    LineDone = 30,

    /// <summary>The totals of the order are what the shop makes of it.</summary>
    TotalsDone = 35,

    /// <summary>The alternative stands in the order; its units are about to leave stock, or just did.</summary>
    AlternativeMoving = 40,

    AlternativeMoved = 50,

    Done = 60
}

/// <summary>The moves of a request, in one table.</summary>
public static class RequestMoves
{
    private static readonly Dictionary<RequestState, RequestState[]> _next = new()
    {
        [RequestState.Open] = [RequestState.Working, RequestState.Refused, RequestState.Withdrawn, RequestState.Gone],
        // What has begun is brought to its end; it is given up, or decided anew, only while nothing of it was done.
        [RequestState.Working] = [RequestState.Working, RequestState.Accepted, RequestState.Gone, RequestState.Open],
        [RequestState.Accepted] = [],
        [RequestState.Refused] = [],
        [RequestState.Withdrawn] = [],
        [RequestState.Gone] = []
    };

    public static bool IsAllowed(RequestState from, RequestState to) => _next.TryGetValue(from, out var next) && next.Contains(to);

}
