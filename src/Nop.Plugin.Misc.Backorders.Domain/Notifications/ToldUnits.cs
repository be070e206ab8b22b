using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>Where the units of a backorder stand, as its shopper was told last.</summary>
/// <param name="Reserved">There, being prepared or shipped.</param>
/// <param name="Prepared">Being prepared or shipped.</param>
/// <param name="Shipped">Shipped.</param>
/// <param name="Losses">How often a message told fewer than the one before.</param>
public readonly record struct ToldUnits(int Reserved, int Prepared, int Shipped, int Losses)
{
    /// <param name="known">What a message says of it now.</param>
    public ToldUnits Now(Figures known)
    {
        var shipped = known.Shipped.Value;
        var prepared = shipped + known.Released.Value;
        var reserved = prepared + known.Allocated.Value;
        var isLess = reserved < Reserved || prepared < Prepared || shipped < Shipped;

        return new(reserved, prepared, shipped, isLess ? Losses + 1 : Losses);
    }

    /// <summary>Units that were told to be there, and wait.</summary>
    public bool AreLost(Figures known) => Now(known).Losses > Losses;
}
