using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>How a store counts days.</summary>
/// <param name="OrderDay">The day from which an order that is placed now is counted.</param>
public sealed record StoreRule(BackordersSettings Settings, PromiseRule Rule, DateOnly OrderDay)
{
    /// <summary>Days on the way to the shopper; null: nobody says.</summary>
    public LeadTime? DeliveryDays(Product product)
    {
        return DaysByRange.Parse(Settings.DeliveryDateDays).TryGetValue(product.DeliveryDateId, out var days)
            ? days
            : LeadTime.Parse(Settings.DeliveryDays);
    }

    public Promise Delivered(Product product, Promise leaves)
    {
        return DeliveryDays(product) is { } days ? Delivery.Of(leaves, days, Rule.Calendar) : leaves;
    }

    public IReadOnlyList<ExpectedSupply> Supplies(IEnumerable<KnownSupply> known)
    {
        return ExpectedSupply.InOrder(known.Select(supply => ExpectedSupply.Of(
            supply.ReceiptId,
            DateOnly.FromDateTime(supply.From),
            DateOnly.FromDateTime(supply.To),
            new Units(supply.Units),
            OrderDay,
            Rule)));
    }
}

public sealed class StoreRules(StoreSettings settings, ShopCalendar calendar)
{
    public async Task<StoreRule> OfAsync(int storeId)
    {
        var store = await settings.OfAsync(storeId);

        return new(store, Rule(store), calendar.OrderDay(store.CutOffHour));
    }

    private static PromiseRule Rule(BackordersSettings store)
    {
        // A setting edited by hand must not stop a checkout: a week without working days counts as one with seven.
        var weekend = store.WeekendDays.Where(day => day is >= 0 and <= 6).Select(day => (DayOfWeek)day).Distinct().ToList();
        var working = new WorkingCalendar(weekend.Count == 7 ? [] : weekend, Holidays.Parse(store.Holidays).Days);

        return new(working, Math.Clamp(store.HandlingDays, 0, LeadTime.MAX_DAYS), store.LeadDaysAreWorkingDays)
        {
            MinLeadDays = Math.Clamp(store.MinLeadDays, 0, LeadTime.MAX_DAYS),
            MaxLeadDays = Math.Clamp(store.MaxLeadDays, 0, LeadTime.MAX_DAYS)
        };
    }
}
