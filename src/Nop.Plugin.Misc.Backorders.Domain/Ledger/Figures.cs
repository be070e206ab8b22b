using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>Where the units of a backorder are. They add up to its quantity (law 4).</summary>
public readonly record struct Figures(Units Waiting, Units Allocated, Units Released, Units Shipped, Units Cancelled)
{
    public Units Quantity => Waiting + Allocated + Released + Shipped + Cancelled;

    /// <summary>Units that the shopper still expects.</summary>
    public Units Open => Waiting + Allocated + Released;

    /// <summary>Units that were not taken off the order.</summary>
    public Units Standing => Open + Shipped;

    public Units In(Bucket bucket) => bucket switch
    {
        Bucket.Waiting => Waiting,
        Bucket.Allocated => Allocated,
        Bucket.Released => Released,
        Bucket.Shipped => Shipped,
        _ => Cancelled
    };

    internal Figures Take(Bucket from, Units units) => With(from, In(from) - units);

    internal Figures Put(Bucket to, Units units) => With(to, In(to) + units);

    private Figures With(Bucket bucket, Units units) => bucket switch
    {
        Bucket.Waiting => this with { Waiting = units },
        Bucket.Allocated => this with { Allocated = units },
        Bucket.Released => this with { Released = units },
        Bucket.Shipped => this with { Shipped = units },
        _ => this with { Cancelled = units }
    };
}
