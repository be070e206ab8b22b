namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>What a stock number means that an ERP, an import or a form writes over a negative one. The numbers are stored.</summary>
public enum StockNumberMeaning
{
    /// <summary>
    /// For a product: as the shop says. For the shop: not said; counted as available, and listed for an admin to look at.
    /// </summary>
    Unsaid = 0,

    /// <summary>What is left after all that is owed, as the platform counts: 10 means that 10 more can be sold.</summary>
    Available = 10,

    /// <summary>
    /// Goods on hand, out of which what is owed is still to be served; an admin confirms each correction, and until then nothing
    /// is granted that might not exist.
    /// </summary>
    OnHand = 20,

    /// <summary>Goods on hand; the owed units are taken off the number at once.</summary>
    OnHandAutomatic = 30
}

public static class NumberMeaningRules
{
    /// <summary>
    /// The number counts what lies on the shelf, whatever the number before it was: also what is set aside for somebody and has
    /// not left. What is left to sell is the number less all that is owed.
    /// </summary>
    public static bool IsOnHand(this StockNumberMeaning meaning) =>
        meaning is StockNumberMeaning.OnHand or StockNumberMeaning.OnHandAutomatic;
}

/// <summary>A number that was written over stock that owed units, so that nobody owes them any more.</summary>
/// <param name="Before">What stock said before: negative.</param>
/// <param name="After">The number that came in: not negative, since nobody counts less than nothing on a shelf.</param>
/// <param name="Waiting">Units of the backorders that waited.</param>
public readonly record struct StockJump(int Before, int After, Units Waiting)
{
    /// <summary>The units that the number swallowed.</summary>
    public Units Owed => Units.Min(new((int)Math.Clamp(-(long)Before, 0, int.MaxValue)), Waiting);

    public static bool IsOne(int before, int after) => before < 0 && after >= 0;
}
