using System.Data.Common;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>What clerks offered the shoppers of single backorders.</summary>
public class OfferedProducts(IRepository<OfferRecord> offers, IProductService products, TimeProvider clock)
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

    /// <returns>The last one first.</returns>
    public async Task<IReadOnlyList<Product>> OfAsync(int backorderId)
    {
        var ids = await offers.Table.Where(row => row.BackorderId == backorderId).OrderByDescending(row => row.Id).Select(row => row.ProductId).ToListAsync();
        if (ids.Count == 0)
            return [];

        var found = (await products.GetProductsByIdsAsync([.. ids])).ToDictionary(product => product.Id);

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
