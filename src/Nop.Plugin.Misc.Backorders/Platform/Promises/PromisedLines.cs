using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Reads waiting backorders together with what was promised for them.</summary>
public class PromisedLines(IRepository<BackorderRecord> backorders, IRepository<Product> shopProducts)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int OF_DELIVERY = (int)PromiseBasis.ExpectedReceipt;
    private const int OF_START = (int)PromiseBasis.PreOrder;
    private const int BY_CLERK = (int)PromiseBasis.Clerk;

    /// <summary>Every line that waits on these products, held ones too, queue by queue, in the order in which stock is granted.</summary>
    public async Task<IReadOnlyList<BackorderRecord>> WaitingAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        return await backorders.Table
            .Where(record => products.Contains(record.ProductId) && record.StatusId <= LAST_OPEN && record.Waiting > 0)
            .InTurnByKey()
            .ToListAsync();
    }

    /// <summary>Of these, products with lines whose promise may have to change though nothing is expected for them: late ones, those of a delivery that may be gone, and those that wait for the start of a product.</summary>
    public async Task<IReadOnlyList<int>> UnsettledAsync(IReadOnlyCollection<int> productIds, DateOnly today)
    {
        var (products, day) = (productIds.ToList(), today.ToDateTime(TimeOnly.MinValue));

        return await backorders.Table
            .Where(record => products.Contains(record.ProductId) && record.StatusId <= LAST_OPEN && record.Waiting > 0
                && (record.CurrentTo < day || record.CurrentBasisId == OF_DELIVERY || record.CurrentBasisId == OF_START
                    || shopProducts.Table.Any(product => product.Id == record.ProductId && product.AvailableForPreOrder && product.PreOrderAvailabilityStartDateTimeUtc > day)))
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    /// <summary>Of these, products and stores with lines that wait and were promised no day.</summary>
    public async Task<IReadOnlyList<(int ProductId, int StoreId)>> UndatedAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();
        var found = await Undated().Where(record => products.Contains(record.ProductId)).Select(record => new { record.ProductId, record.StoreId }).Distinct().ToListAsync();

        return [.. found.Select(one => (one.ProductId, one.StoreId))];
    }

    /// <summary>Products with lines that wait and were promised no day.</summary>
    public async Task<IReadOnlyList<int>> UndatedAsync() => await Undated().Select(record => record.ProductId).Distinct().ToListAsync();

    /// <summary>Products with lines that wait for the start of a product, their own or that of their bundle.</summary>
    public async Task<IReadOnlyList<int>> PreOrderedAsync(DateOnly today)
    {
        var day = today.ToDateTime(TimeOnly.MinValue);

        return await backorders.Table
            .Where(record => record.StatusId <= LAST_OPEN && record.Waiting > 0
                && (record.CurrentBasisId == OF_START
                    || shopProducts.Table.Any(product => (product.Id == record.ProductId || product.Id == record.BundleProductId)
                        && product.AvailableForPreOrder && product.PreOrderAvailabilityStartDateTimeUtc > day)))
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    // That nobody knows a date is a date of its own, when a clerk says so.
    private IQueryable<BackorderRecord> Undated() => backorders.Table.Where(record => record.StatusId <= LAST_OPEN && record.CurrentTo == null && record.CurrentBasisId != BY_CLERK && record.Waiting > 0);

    /// <summary>Products with lines that wait although the last promised day is over.</summary>
    public async Task<IReadOnlyList<int>> OverdueAsync(DateOnly today)
    {
        var day = today.ToDateTime(TimeOnly.MinValue);

        return await backorders.Table
            .Where(record => record.StatusId <= LAST_OPEN && record.CurrentTo < day && record.Waiting > 0)
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }
}
