namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>What became of the goods of an order line, in units of one stock key.</summary>
/// <param name="Stands">False when the line or its order is deleted or cancelled.</param>
/// <param name="Quantity">What the line says now, 0 when it is deleted. Each change of it moved stock by as much, whatever the
/// order's status.</param>
/// <param name="Shipped">Units in shipments that were sent.</param>
/// <param name="Returned">Units that return requests put back to stock.</param>
/// <param name="PutBack">Units put back because the whole order was cancelled or deleted, once more each time.</param>
public readonly record struct LineBooks(bool Stands, long Quantity, long Shipped, long Returned, long PutBack)
{
    /// <summary>Of what left, units that came back.</summary>
    public long CameBack => Math.Min(Returned, Shipped);

    /// <summary>What its order still wants of it. Units that were returned without having left are given up.</summary>
    public long Wanted => Stands ? Quantity - Math.Min(Math.Max(0, Returned - Shipped), Math.Max(0, Quantity - Shipped)) : 0;

    /// <summary>Units that stock gave for it and did not get back.</summary>
    public long Taken => Quantity - PutBack - Returned;

    /// <summary>Units that cannot lie on the shelf for others: those that left, and those that the order still wants.</summary>
    public long Spoken => Math.Max(Wanted, Shipped);
}
