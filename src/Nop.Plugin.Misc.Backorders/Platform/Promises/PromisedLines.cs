using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>
/// Reads waiting backorders together with what was promised for them. Nobody is promised anything anew while order or product
/// hold the line.
/// </summary>
public sealed class PromisedLines(IRepository<BackorderRecord> backorders, IRepository<Product> shopProducts, ServedLines served)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int OF_DELIVERY = (int)PromiseBasis.ExpectedReceipt;
    private const int OF_START = (int)PromiseBasis.PreOrder;
    private const int BY_CLERK = (int)PromiseBasis.Clerk;

    /// <summary>
    /// Every line that waits on these products and is served, those that a clerk holds too, queue by queue, in the order in which
    /// stock is granted.
    /// </summary>
    public async Task<IReadOnlyList<BackorderRecord>> WaitingAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        return await (await WaitingAsync())
            .Where(record => products.Contains(record.ProductId))
            .InTurnByKey()
            .ToListAsync();
    }

    /// <summary>
    /// Of these, products with lines whose promise may have to change though nothing is expected for them: late ones, those of a
    /// delivery that may be gone, and those that wait for the start of a product.
    /// </summary>
    public async Task<IReadOnlyList<int>> UnsettledAsync(IReadOnlyCollection<int> productIds, DateOnly today)
    {
        var (products, day) = (productIds.ToList(), today.ToDateTime(TimeOnly.MinValue));

        return await (await WaitingAsync())
            .Where(record => products.Contains(record.ProductId)
                && (record.CurrentTo < day || record.CurrentBasisId == OF_DELIVERY || record.CurrentBasisId == OF_START
                    || shopProducts.Table.Any(product => product.Id == record.ProductId
                        && product.AvailableForPreOrder
                        && product.PreOrderAvailabilityStartDateTimeUtc > day)))
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    /// <summary>Of these, products and stores with lines that wait and were promised no day.</summary>
    public async Task<IReadOnlyList<(int ProductId, int StoreId)>> UndatedAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();
        var found = await (await UndatedLinesAsync())
            .Where(record => products.Contains(record.ProductId))
            .Select(record => new { record.ProductId, record.StoreId })
            .Distinct()
            .ToListAsync();

        return [.. found.Select(one => (one.ProductId, one.StoreId))];
    }

    /// <summary>Products with lines that wait and were promised no day.</summary>
    public async Task<IReadOnlyList<int>> UndatedAsync() =>
        await (await UndatedLinesAsync()).Select(record => record.ProductId).Distinct().ToListAsync();

    /// <summary>Products with lines that wait for the start of a product, their own or that of their bundle.</summary>
    public async Task<IReadOnlyList<int>> PreOrderedAsync(DateOnly today)
    {
        var day = today.ToDateTime(TimeOnly.MinValue);

        return await (await WaitingAsync())
            .Where(record => record.CurrentBasisId == OF_START
                || shopProducts.Table.Any(product => (product.Id == record.ProductId || product.Id == record.BundleProductId)
                    && product.AvailableForPreOrder && product.PreOrderAvailabilityStartDateTimeUtc > day))
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    // That nobody knows a date is a date of its own, when a clerk says so.
    private async Task<IQueryable<BackorderRecord>> UndatedLinesAsync() =>
        (await WaitingAsync()).Where(record => record.CurrentTo == null && record.CurrentBasisId != BY_CLERK);

    /// <summary>Products with lines that wait although the last promised day is over.</summary>
    public async Task<IReadOnlyList<int>> OverdueAsync(DateOnly today)
    {
        var day = today.ToDateTime(TimeOnly.MinValue);

        return await (await WaitingAsync())
            .Where(record => record.CurrentTo < day)
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    private Task<IQueryable<BackorderRecord>> WaitingAsync() =>
        served.AmongAsync(backorders.Table.Where(record => record.StatusId <= LAST_OPEN && record.Waiting > 0));
}
