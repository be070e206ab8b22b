namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>Lead times that could apply, the most specific first. Null: not set.</summary>
public readonly record struct LeadTimes(LeadTime? Product, LeadTime? AvailabilityRange, LeadTime? Shop);

/// <param name="HandlingDays">Working days between arrival and leaving the house.</param>
/// <param name="LeadDaysAreWorkingDays">False: lead time counts every day, and arrival moves to the next working day.</param>
public sealed record PromiseRule(WorkingCalendar Calendar, int HandlingDays, bool LeadDaysAreWorkingDays);

/// <summary>What can be promised when no dated supply is known: today plus lead time plus handling.</summary>
public static class LeadTimePromise
{
    public static Promise Make(DateOnly today, LeadTimes leadTimes, PromiseRule rule)
    {
        if (MostSpecific(leadTimes) is not var (leadTime, basis))
            return new Promise.Unknown();

        return Promise.Of(Leaves(today, leadTime.MinDays, rule), Leaves(today, leadTime.MaxDays, rule), basis);
    }

    private static (LeadTime, PromiseBasis)? MostSpecific(LeadTimes leadTimes)
    {
        if (leadTimes.Product is { } product)
            return (product, PromiseBasis.ProductLeadTime);

        if (leadTimes.AvailabilityRange is { } range)
            return (range, PromiseBasis.AvailabilityRange);

        return leadTimes.Shop is { } shop ? (shop, PromiseBasis.ShopLeadTime) : null;
    }

    private static DateOnly Leaves(DateOnly today, int leadDays, PromiseRule rule)
    {
        return rule.LeadDaysAreWorkingDays
            ? rule.Calendar.Add(today, leadDays + rule.HandlingDays)
            : rule.Calendar.Add(rule.Calendar.OnOrAfter(today.AddDays(leadDays)), rule.HandlingDays);
    }
}
