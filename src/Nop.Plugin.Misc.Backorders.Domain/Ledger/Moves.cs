using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>Units of a backorder that go from one bucket to another.</summary>
public readonly record struct Move(Bucket From, Bucket To, Units Units);

/// <summary>The answer to a wanted move: the figures after it, or why not.</summary>
public readonly record struct MoveAnswer(Figures Figures, Refusal? Refusal)
{
    public bool IsAllowed => Refusal is null;
}

/// <summary>Every move that a backorder can make, in one table; a refused move is an answer, not an accident.</summary>
public static class Moves
{
    private static readonly Dictionary<Bucket, Bucket[]> _next = new()
    {
        // The shop lets a clerk ship what was never released, so shipping is possible from everywhere.
        [Bucket.Waiting] = [Bucket.Allocated, Bucket.Shipped, Bucket.Cancelled],
        [Bucket.Allocated] = [Bucket.Waiting, Bucket.Released, Bucket.Shipped, Bucket.Cancelled],
        [Bucket.Released] = [Bucket.Allocated, Bucket.Shipped, Bucket.Cancelled],
        [Bucket.Shipped] = [Bucket.Released],
        [Bucket.Cancelled] = [Bucket.Waiting]
    };

    /// <param name="onHold">A held backorder is neither granted stock nor released; it can still be shipped or cancelled.</param>
    public static MoveAnswer Make(Figures figures, Move move, bool onHold)
    {
        var refusal = Objection(figures, move, onHold);

        return refusal is null
            ? new(figures.Take(move.From, move.Units).Put(move.To, move.Units), null)
            : new(figures, refusal);
    }

    /// <summary>The figures after moves that were decided. Whether a held backorder may make them is for whoever decides.</summary>
    /// <exception cref="InvalidOperationException">The table does not name one of them, or a bucket holds too little: our bug.</exception>
    public static Figures Apply(Figures figures, IEnumerable<Move> moves)
    {
        return moves.Where(move => !move.Units.IsNone).Aggregate(figures, (now, move) =>
            Make(now, move, onHold: false) is { IsAllowed: true, Figures: var after }
                ? after
                : throw new InvalidOperationException($"{move.Units.Value} units cannot go from {move.From} to {move.To}."));
    }

    private static Refusal? Objection(Figures figures, Move move, bool onHold)
    {
        if (!_next[move.From].Contains(move.To))
            return Refusal.MoveNotAllowed;

        if (move.Units.IsNone)
            return Refusal.NothingToMove;

        if (onHold && IsForward(move))
            return Refusal.OnHold;

        return figures.In(move.From) < move.Units ? Refusal.NotEnough : null;
    }

    private static bool IsForward(Move move)
    {
        return move is { From: Bucket.Waiting, To: Bucket.Allocated } or { From: Bucket.Allocated, To: Bucket.Released };
    }
}
