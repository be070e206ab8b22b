namespace Store.Tests.Paths;

/// <summary>One of the platform's ways to change stock or what is owed, walked with goods of its own.</summary>
/// <param name="Row">The row in the list of the platform's paths.</param>
public sealed record StockPath(int Row, string Name, IReadOnlyList<Home> Homes, params Step[] Steps)
{
    /// <summary>Walked while the shop's setting "totals follow the editing of orders" is on: line and stock change the other way round.</summary>
    public bool TotalsFollow { get; init; }

    /// <summary>Nothing but an event tells of it: the task alone does not look there.</summary>
    public bool NeedsEvents { get; init; }

    public override string ToString() => $"{Row} {Name}{(TotalsFollow ? ", totals follow" : "")}";
}

/// <summary>After each step the books are compared: what was done, and what must then be true.</summary>
/// <param name="Available">Of the stock key; null when nobody counts it any more.</param>
/// <param name="Backorders">Name of the order, then waiting/allocated/released/shipped/cancelled. None but these may exist.</param>
public sealed record Step(Func<Walk, Task> ActAsync, int? Available, params string[] Backorders);
