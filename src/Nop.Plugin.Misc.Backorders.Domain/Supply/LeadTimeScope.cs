namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>For what a rule says how long goods take, the most specific first. The numbers are stored: never change one.</summary>
public enum LeadTimeScope
{
    Vendor = 10,

    Supplier = 20,

    Manufacturer = 30,

    Category = 40
}
