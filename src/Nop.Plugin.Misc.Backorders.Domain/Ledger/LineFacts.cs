using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>What the shop's database says of an order line now.</summary>
/// <param name="Stands">False when the line or its order is deleted or cancelled.</param>
/// <param name="Shipped">Units of the line in shipments that were sent.</param>
public readonly record struct LineFacts(bool Stands, Units Quantity, Units Shipped)
{
    public static readonly LineFacts Gone;

    /// <summary>The same of a component, which the line needs so many units of.</summary>
    public LineFacts Times(int unitsPerLine) =>
        this with { Quantity = Quantity.Times(unitsPerLine), Shipped = Shipped.Times(unitsPerLine) };
}
