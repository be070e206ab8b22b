namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>A product that is sold before the day from which it may be had: nothing of it leaves earlier, whatever comes in.</summary>
public static class PreOrder
{
    /// <summary>The first day on which goods can leave that may be had from a day on; as of goods that come in on it.</summary>
    public static DateOnly Leaves(DateOnly starts, PromiseRule rule) =>
        rule.Calendar.Add(rule.Calendar.OnOrAfter(starts), rule.HandlingDays);

    /// <returns>The promise, without the days before; what is not known stays so.</returns>
    /// <param name="day">Null: any day will do.</param>
    public static Promise NotBefore(this Promise promise, DateOnly? day)
    {
        if (day is not { } first || promise.From is not { } from || from >= first)
            return promise;

        return promise.To < first ? Promise.Of(first, first, PromiseBasis.PreOrder) : Promise.Of(first, promise.To, promise.Basis);
    }
}
