namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>What a lead time was learned for. The numbers are stored: never change one.</summary>
public enum LearnedScope
{
    Product = 10,
    Supplier = 20,
    Category = 30,
    Shop = 40
}
