using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>Something in the configuration that shoppers will not like.</summary>
/// <param name="Key">Names the text that explains it.</param>
/// <param name="Examples">The first few products that it is about; empty when it is about none in particular.</param>
public sealed record Complaint(string Key, int Count, IReadOnlyList<(int ProductId, string Name)> Examples);

/// <summary>Looks through settings and products for what defeats backorders, or keeps shoppers in the dark. It only reads.</summary>
public sealed class ConfigurationChecks(
    IRepository<Product> products,
    IRepository<ProductPolicyRecord> policies,
    IRepository<BackorderRecord> backorders,
    StoreSettings settings,
    ShopCalendar calendar)
{
    private const int SHOWN = 3;
    private const int SILENT = (int)DisplayMode.Silent;
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int NO_BACKORDERS = (int)BackorderMode.NoBackorders;
    private const int NOTHING = (int)LowStockActivity.Nothing;
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    /// <param name="storeId">0: the shop.</param>
    public async Task<IReadOnlyList<Complaint>> RunAsync(int storeId)
    {
        var store = await settings.OfAsync(storeId);
        var found = new List<Complaint>();

        if (store.DisplayMode == SILENT)
            found.Add(new("Check.SilentShop", 1, []));

        found.Add(await OfProductsAsync(
            "Check.SilentProducts",
            Waiting().Where(product => policies.Table.Any(policy => policy.ProductId == product.Id && policy.DisplayModeId == SILENT))));
        // The platform reacts to a stock that falls to the minimum, so the first backorder switches the product off.
        found.Add(await OfProductsAsync("Check.LowStock", Waiting().Where(product => product.ManageInventoryMethodId == BY_PRODUCT
            && product.LowStockActivityId != NOTHING
            && product.MinStockQuantity >= 0)));
        found.Add(await UnmappedRangesAsync(store));
        found.Add(await PastPromisesAsync());

        return [.. found.Where(complaint => complaint.Count > 0)];
    }

    /// <summary>Products that may be sold below zero by their own setting.</summary>
    private IQueryable<Product> Waiting()
    {
        return products.Table.Where(product => !product.Deleted && product.BackorderModeId != NO_BACKORDERS);
    }

    private static async Task<Complaint> OfProductsAsync(string key, IQueryable<Product> query)
    {
        var count = await query.CountAsync();
        if (count == 0)
            return new(key, 0, []);

        var first = await query.OrderBy(product => product.Id)
            .Take(SHOWN)
            .Select(product => new { product.Id, product.Name })
            .ToListAsync();

        return new(key, count, [.. first.Select(product => (product.Id, product.Name ?? ""))]);
    }

    private async Task<Complaint> UnmappedRangesAsync(BackordersSettings store)
    {
        var mapped = DaysByRange.Parse(store.AvailabilityRangeDays).Keys.ToList();
        var query =
            Waiting().Where(product => product.ProductAvailabilityRangeId > 0 && !mapped.Contains(product.ProductAvailabilityRangeId));
        var ranges = await query.Select(product => product.ProductAvailabilityRangeId).Distinct().CountAsync();

        return ranges == 0 ? new("Check.Ranges", 0, []) : (await OfProductsAsync("Check.Ranges", query)) with { Count = ranges };
    }

    private async Task<Complaint> PastPromisesAsync()
    {
        var today = calendar.Today.ToDateTime(TimeOnly.MinValue);
        var late = backorders.Table.Where(record => record.StatusId <= LAST_OPEN
            && record.Waiting > 0
            && record.IsOrderPlaced
            && record.CurrentTo < today);
        var count = await late.CountAsync();
        if (count == 0)
            return new("Check.PastPromises", 0, []);

        var ids = await late.Select(record => record.ProductId).Distinct().OrderBy(id => id).Take(SHOWN).ToListAsync();
        var first = await products.Table
            .Where(product => ids.Contains(product.Id))
            .OrderBy(product => product.Id)
            .Select(product => new { product.Id, product.Name })
            .ToListAsync();

        return new("Check.PastPromises", count, [.. first.Select(product => (product.Id, product.Name ?? ""))]);
    }
}
