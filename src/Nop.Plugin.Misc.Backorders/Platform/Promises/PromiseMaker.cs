using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Answers when a missing unit of a product will leave the house, by the settings of the store that sells it.</summary>
public class PromiseMaker(ISettingService settings, IRepository<ProductPolicyRecord> policies, ShopCalendar calendar)
{
    public async Task<Promise> MakeAsync(Product product, int storeId)
    {
        var policy = await policies.Table.FirstOrDefaultAsync(row => row.ProductId == product.Id);

        return await MakeAsync(product, policy?.LeadDays, storeId);
    }

    /// <param name="leadDays">The product's own lead time, as read before.</param>
    public async Task<Promise> MakeAsync(Product product, string? leadDays, int storeId)
    {
        return Make(product, leadDays, await settings.LoadSettingAsync<BackordersSettings>(storeId));
    }

    public async Task<IReadOnlyDictionary<int, Promise>> MakeAsync(IReadOnlyCollection<Product> products, int storeId)
    {
        var store = await settings.LoadSettingAsync<BackordersSettings>(storeId);
        var ids = products.Select(product => product.Id).Distinct().ToList();
        var rows = await policies.Table.Where(row => ids.Contains(row.ProductId)).ToListAsync();
        var byProduct = rows.ToDictionary(row => row.ProductId);

        return products
            .DistinctBy(product => product.Id)
            .ToDictionary(product => product.Id, product => Make(product, byProduct.GetValueOrDefault(product.Id)?.LeadDays, store));
    }

    private Promise Make(Product product, string? leadDays, BackordersSettings store)
    {
        var ranges = AvailabilityRangeDays.Parse(store.AvailabilityRangeDays);
        var leadTimes = new LeadTimes(
            LeadTime.Parse(leadDays),
            ranges.TryGetValue(product.ProductAvailabilityRangeId, out var range) ? range : null,
            LeadTime.Parse(store.LeadDays));

        return LeadTimePromise.Make(calendar.Today, leadTimes, Rule(store));
    }

    private static PromiseRule Rule(BackordersSettings store)
    {
        // A setting edited by hand must not stop a checkout: a week without working days counts as one with seven.
        var weekend = store.WeekendDays.Where(day => day is >= 0 and <= 6).Select(day => (DayOfWeek)day).Distinct().ToList();
        var working = new WorkingCalendar(weekend.Count == 7 ? [] : weekend, Holidays.Parse(store.Holidays).Days);

        return new(working, Math.Clamp(store.HandlingDays, 0, LeadTime.MAX_DAYS), store.LeadDaysAreWorkingDays);
    }
}
