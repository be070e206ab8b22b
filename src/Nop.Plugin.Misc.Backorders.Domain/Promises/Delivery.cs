using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>When goods that leave the house are with the shopper. Ship date and delivery date are kept apart.</summary>
public static class Delivery
{
    /// <param name="days">Working days on the way.</param>
    public static Promise Of(Promise leaves, LeadTime days, WorkingCalendar calendar)
    {
        return leaves is { From: { } from, To: { } to }
            ? Promise.Of(calendar.Add(from, days.MinDays), calendar.Add(to, days.MaxDays), leaves.Basis)
            : leaves;
    }
}
