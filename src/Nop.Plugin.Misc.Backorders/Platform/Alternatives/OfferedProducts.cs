using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>What clerks offered the shoppers of single backorders.</summary>
public sealed class OfferedProducts(IRepository<OfferRecord> offers, IProductService products, TimeProvider clock)
{
    /// <returns>False when it was offered before.</returns>
    public Task<bool> TryAddAsync(int backorderId, int productId, int customerId)
    {
        var offer = new OfferRecord
        {
            BackorderId = backorderId,
            ProductId = productId,
            CustomerId = customerId,
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        };

        return offers.TryInsertAsync(offer, row => row.BackorderId == backorderId && row.ProductId == productId);
    }

    /// <returns>The last one first.</returns>
    public async Task<IReadOnlyList<Product>> OfAsync(int backorderId)
    {
        var ids = await offers.Table
            .Where(row => row.BackorderId == backorderId)
            .OrderByDescending(row => row.Id)
            .Select(row => row.ProductId)
            .ToListAsync();
        if (ids.Count == 0)
            return [];

        var found = (await products.GetProductsByIdsAsync([.. ids])).ToDictionary(product => product.Id);

        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }
}
