using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>How much of a promise shoppers are told. The promise itself is kept whole, whatever is shown of it.</summary>
public enum DisplayMode
{
    /// <summary>As the store says; of a store itself: the date range.</summary>
    ShopDefault = 0,

    /// <summary>First and last day.</summary>
    Range = 10,

    /// <summary>One day: the last.</summary>
    Date = 20,

    /// <summary>Days from now: "usually in 10–14 days".</summary>
    LeadTime = 30,

    /// <summary>That it is on backorder, and no date.</summary>
    Label = 40,

    /// <summary>Nothing at all; it is tracked all the same.</summary>
    Silent = 50
}

/// <summary>What a shopper sees of a promise.</summary>
public static class ShownPromise
{
    /// <returns>The mode of the product, or what the store says when the product says nothing.</returns>
    public static DisplayMode Or(this DisplayMode product, DisplayMode store)
    {
        if (product != DisplayMode.ShopDefault && Enum.IsDefined(product))
            return product;

        return store != DisplayMode.ShopDefault && Enum.IsDefined(store) ? store : DisplayMode.Range;
    }

    /// <returns>The dates that may be printed; unknown where none may.</returns>
    public static Promise As(this Promise promise, DisplayMode mode) => mode switch
    {
        DisplayMode.ShopDefault or DisplayMode.Range => promise,
        DisplayMode.Date => Promise.Of(promise.To, promise.To, promise.Basis),
        _ => new Promise.Unknown()
    };

    /// <returns>
    /// Days from today to the first and to the last promised day; null when unknown, or when the last one is here or past.
    /// </returns>
    public static LeadTime? DaysFrom(this Promise promise, DateOnly today)
    {
        if (promise.From is not { } first || promise.To is not { } last || last <= today)
            return null;

        var most = Math.Min(last.DayNumber - today.DayNumber, LeadTime.MAX_DAYS);

        return new(Math.Clamp(first.DayNumber - today.DayNumber, 1, most), most);
    }
}
