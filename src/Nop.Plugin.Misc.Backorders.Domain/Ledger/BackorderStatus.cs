
namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>One word for the figures: what is to be done next.</summary>
public enum BackorderStatus
{
    Waiting = 10,

    /// <summary>Some units have stock or have left, others still wait.</summary>
    PartlyAllocated = 20,

    /// <summary>Nothing waits; a clerk can release.</summary>
    Allocated = 30,

    Released = 40,

    Shipped = 50,

    Cancelled = 60
}

public static class BackorderStatuses
{
    public static BackorderStatus Of(Figures figures)
    {
        if (!figures.Waiting.IsNone)
            return figures.Standing == figures.Waiting ? BackorderStatus.Waiting : BackorderStatus.PartlyAllocated;

        if (!figures.Allocated.IsNone)
            return BackorderStatus.Allocated;

        if (!figures.Released.IsNone)
            return BackorderStatus.Released;

        return figures.Shipped.IsNone ? BackorderStatus.Cancelled : BackorderStatus.Shipped;
    }
}
