using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>
/// Lead times that could apply, the most specific first; what was set for a level goes before what was learned for it.
/// Null: not set, or too few cases.
/// </summary>
public readonly record struct LeadTimes(LeadTime? Product, LeadTime? AvailabilityRange, LeadTime? Shop)
{
    public LeadTime? LearnedProduct { get; init; }

    public LeadTime? Vendor { get; init; }

    public LeadTime? Supplier { get; init; }

    public LeadTime? LearnedSupplier { get; init; }

    public LeadTime? Manufacturer { get; init; }

    public LeadTime? Category { get; init; }

    public LeadTime? LearnedCategory { get; init; }

    /// <summary>Before the shop's own, which nobody may ever have looked at.</summary>
    public LeadTime? LearnedShop { get; init; }

    internal IEnumerable<(LeadTime? Days, PromiseBasis Basis)> InTurn() =>
    [
        (Product, PromiseBasis.ProductLeadTime),
        (LearnedProduct, PromiseBasis.LearnedProduct),
        (Vendor, PromiseBasis.VendorLeadTime),
        (Supplier, PromiseBasis.SupplierLeadTime),
        (LearnedSupplier, PromiseBasis.LearnedSupplier),
        (Manufacturer, PromiseBasis.ManufacturerLeadTime),
        (Category, PromiseBasis.CategoryLeadTime),
        (LearnedCategory, PromiseBasis.LearnedCategory),
        (AvailabilityRange, PromiseBasis.AvailabilityRange),
        (LearnedShop, PromiseBasis.LearnedShop),
        (Shop, PromiseBasis.ShopLeadTime)
    ];
}

/// <param name="HandlingDays">Working days between arrival and leaving the house.</param>
/// <param name="LeadDaysAreWorkingDays">False: lead time counts every day, and arrival moves to the next working day.</param>
public sealed record PromiseRule(WorkingCalendar Calendar, int HandlingDays, bool LeadDaysAreWorkingDays)
{
    /// <summary>No lead time is taken for shorter than this, whoever set or learned it.</summary>
    public int MinLeadDays { get; init; }

    /// <summary>Nor for longer.</summary>
    public int MaxLeadDays { get; init; } = LeadTime.MAX_DAYS;
}

/// <summary>What can be promised when no dated supply is known: today plus lead time plus handling.</summary>
public static class LeadTimePromise
{
    public static Promise Make(DateOnly today, LeadTimes leadTimes, PromiseRule rule)
    {
        foreach (var (days, basis) in leadTimes.InTurn())
        {
            if (days is { } leadTime)
                return Promise.Of(
                    Leaves(today, Fit(leadTime.MinDays, rule), rule),
                    Leaves(today, Fit(leadTime.MaxDays, rule), rule),
                    basis);
        }

        return new Promise.Unknown();
    }

    private static int Fit(int days, PromiseRule rule) => Math.Clamp(days, rule.MinLeadDays, Math.Max(rule.MinLeadDays, rule.MaxLeadDays));

    private static DateOnly Leaves(DateOnly today, int leadDays, PromiseRule rule)
    {
        return rule.LeadDaysAreWorkingDays
            ? rule.Calendar.Add(today, leadDays + rule.HandlingDays)
            : rule.Calendar.Add(rule.Calendar.OnOrAfter(today.AddDays(leadDays)), rule.HandlingDays);
    }
}
