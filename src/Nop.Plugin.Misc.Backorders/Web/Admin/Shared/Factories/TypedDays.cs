using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>What is wrong with days that a clerk typed for a promise.</summary>
internal enum DaysFault
{
    None,
    From,
    To,
    Range
}

/// <summary>Reads the days that a clerk promises.</summary>
internal static class TypedDays
{
    /// <summary>One day alone is a promise for that day.</summary>
    /// <returns>Null with what is wrong.</returns>
    public static Promise? Read(string? first, string? last, DateOnly today, out DaysFault fault)
    {
        var isFirst = ReceiptRow.TryReadDay(first, out var from);
        var isLast = ReceiptRow.TryReadDay(last, out var to);
        (from, to) = (from ?? to, to ?? from);
        fault = (isFirst, isLast) switch
        {
            (false, _) => DaysFault.From,
            (_, false) => DaysFault.To,
            _ => IsPossible(from, to, today) ? DaysFault.None : DaysFault.Range
        };

        return fault == DaysFault.None ? Promise.Of(from, to, PromiseBasis.Clerk) : null;
    }

    // As with lead times: more than ten years is a typing error, or a year of another calendar.
    private static bool IsPossible(DateOnly? from, DateOnly? to, DateOnly today) =>
        from <= to && from >= today && to <= today.AddDays(LeadTime.MAX_DAYS);
}
