namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>Where a unit of a backorder is.</summary>
public enum Bucket
{
    Waiting = 10,

    /// <summary>Stock is set aside for it.</summary>
    Allocated = 20,

    /// <summary>Cleared for shipping, by rule or by a clerk.</summary>
    Released = 30,

    Shipped = 40,

    Cancelled = 50
}
