namespace Nop.Plugin.Misc.Backorders.Domain.Limits;

/// <summary>How many units may be on backorder. The numbers are stored: never change one.</summary>
public enum LimitBasis
{
    /// <summary>As many as customers order.</summary>
    None = 0,

    /// <summary>So many units waiting; 0: none.</summary>
    Units = 10,

    /// <summary>As many as confirmed receipts bring, less what waits for them.</summary>
    OnTheWay = 20,

    /// <summary>As many as can be promised within so many days.</summary>
    WithinDays = 30
}

/// <summary>What a rule is about; what is named later is more special, and its rule holds. The numbers are stored.</summary>
public enum LimitScope
{
    Shop = 0,
    Store = 10,
    Vendor = 20,
    Category = 30,
    Product = 40,
    Combination = 50
}

/// <summary>How many units of a product may be on backorder at a time, and from when on.</summary>
/// <param name="Amount">Units, or days, by the basis.</param>
/// <param name="MostPerOrder">Units on backorder in one order; 0: no limit.</param>
/// <param name="MostPerCustomer">Units of one customer that wait at a time; 0: no limit.</param>
/// <param name="FirstDay">The first day on which units go on backorder; null: any day.</param>
public sealed record LimitRule(LimitBasis Basis, int Amount, int MostPerOrder, int MostPerCustomer, DateOnly? FirstDay)
{
    public static LimitRule None { get; } = new(LimitBasis.None, 0, 0, 0, null);

    /// <summary>Who is served by it needs not be asked about.</summary>
    public bool IsNone => Basis == LimitBasis.None && MostPerOrder == 0 && MostPerCustomer == 0 && FirstDay is null;

    /// <summary>The strictest of rules of one scope, as far as that can be said of each part by itself.</summary>
    public static LimitRule Strictest(IReadOnlyCollection<LimitRule> rules)
    {
        if (rules.Count == 0)
            return None;

        // The smallest number of units binds first; of different bases the more careful one.
        var basis = rules
            .OrderBy(rule => rule.Basis switch
            {
                LimitBasis.Units => 0,
                LimitBasis.OnTheWay => 1,
                LimitBasis.WithinDays => 2,
                _ => 3
            })
            .ThenBy(rule => rule.Amount)
            .First();

        return new(
            basis.Basis,
            basis.Amount,
            Least(rules.Select(rule => rule.MostPerOrder)),
            Least(rules.Select(rule => rule.MostPerCustomer)),
            rules.Max(rule => rule.FirstDay));
    }

    private static int Least(IEnumerable<int> limits) => limits.Where(limit => limit > 0).DefaultIfEmpty(0).Min();
}
