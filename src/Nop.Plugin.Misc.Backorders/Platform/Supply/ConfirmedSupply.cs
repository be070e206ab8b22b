using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>Confirmed units on their way, as they are kept between requests.</summary>
public sealed class KnownSupply
{
    public int ReceiptId { get; set; }

    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    /// <summary>Units that have not come in yet.</summary>
    public int Units { get; set; }

    public DateTime From { get; set; }

    public DateTime To { get; set; }

    public StockKey Key => new(ProductId, CombinationId);
}

/// <summary>
/// All that is confirmed to come. Every product page asks, and few products have any, so the list is kept for a minute;
/// the server on which somebody changes a receipt forgets it at once.
/// </summary>
public sealed class ConfirmedSupply(IRepository<ExpectedReceiptRecord> receipts, IStaticCacheManager cache)
{
    private const string KEY = "Nop.Plugin.Misc.Backorders.Supply.";
    private const int MINUTES = 1;
    private const int EXPECTED = (int)ReceiptState.Expected;
    private const int PARTLY = (int)ReceiptState.PartlyReceived;

    /// <returns>Of the products that something is expected of; others are missing.</returns>
    public async Task<ILookup<StockKey, KnownSupply>> OfAsync(IReadOnlyCollection<int> productIds)
    {
        var all = await cache.GetAsync(new CacheKey(KEY + "Open") { CacheTime = MINUTES }, ReadAsync);

        return all.Where(supply => productIds.Contains(supply.ProductId)).ToLookup(supply => supply.Key);
    }

    /// <summary>As it is in this moment: promises are made of it.</summary>
    public async Task<ILookup<StockKey, KnownSupply>> ReadAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        return (await RowsAsync(Open().Where(receipt => products.Contains(receipt.ProductId)))).ToLookup(supply => supply.Key);
    }

    public Task ForgetAsync() => cache.RemoveByPrefixAsync(KEY);

    private Task<List<KnownSupply>> ReadAsync() => RowsAsync(Open());

    /// <summary>Receipts that still bring something, for questions that ask for more.</summary>
    public IQueryable<ExpectedReceiptRecord> Open() => receipts.Table
        .Where(receipt => (receipt.StateId == EXPECTED || receipt.StateId == PARTLY)
            && receipt.IsConfirmed
            && receipt.Units > receipt.Received);

    private static async Task<List<KnownSupply>> RowsAsync(IQueryable<ExpectedReceiptRecord> receipts)
    {
        var rows = await receipts
            .Select(receipt => new
            {
                receipt.Id,
                receipt.ProductId,
                receipt.CombinationId,
                receipt.Units,
                receipt.Received,
                receipt.ExpectedFrom,
                receipt.ExpectedTo
            })
            .ToListAsync();

        return
        [
            .. rows.Where(row => row.ExpectedTo >= row.ExpectedFrom).Select(row => new KnownSupply
            {
                ReceiptId = row.Id,
                ProductId = row.ProductId,
                CombinationId = row.CombinationId,
                Units = row.Units - row.Received,
                From = row.ExpectedFrom,
                To = row.ExpectedTo
            })
        ];
    }
}
