namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>Which number of the shop counts the stock of a line. The numbers are stored: never change one.</summary>
public enum StockSourceKind
{
    /// <summary>None, or not known: version 1.0 did not note it.</summary>
    None = 0,

    /// <summary>No number took note of the order: a product in several warehouses that is in none of them.</summary>
    Nowhere = 5,

    /// <summary>The product's one number.</summary>
    Product = 10,

    /// <summary>What all warehouses have, less what they reserve.</summary>
    Warehouses = 20,

    Combination = 30
}
