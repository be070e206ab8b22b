using System.Data.Common;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Choices;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Waiting;

/// <summary>What clerks offered the shoppers of single backorders, as far as those may have it now.</summary>
public class OfferedProducts(IRepository<OfferRecord> offers, IProductService products, SwapPrices prices, TimeProvider clock)
{
    /// <returns>False when it was offered before.</returns>
    public async Task<bool> TryAddAsync(int backorderId, int productId, int customerId)
    {
        try
        {
            await offers.InsertAsync(new OfferRecord { BackorderId = backorderId, ProductId = productId, CustomerId = customerId, CreatedOnUtc = clock.GetUtcNow().UtcDateTime }, publishEvent: false);
            return true;
        }
        catch (DbException)
        {
            if (await offers.Table.AnyAsync(row => row.BackorderId == backorderId && row.ProductId == productId))
                return false;

            throw;
        }
    }

    public async Task<IReadOnlyList<Alternative>> OfAsync(int backorderId, Customer customer, int storeId, Units wanted)
    {
        var ids = await offers.Table.Where(row => row.BackorderId == backorderId).OrderByDescending(row => row.Id).Select(row => row.ProductId).ToListAsync();
        if (ids.Count == 0)
            return [];

        var found = (await products.GetProductsByIdsAsync([.. ids])).ToDictionary(product => product.Id);
        var buyable = new List<Alternative>();
        foreach (var product in ids.Where(found.ContainsKey).Select(id => found[id]))
        {
            if (await prices.MayBuyAsync(product, customer, storeId, wanted))
                buyable.Add(new(product, await prices.FinalAsync(product, customer, storeId, wanted), wanted, []));
        }

        return buyable;
    }
}
