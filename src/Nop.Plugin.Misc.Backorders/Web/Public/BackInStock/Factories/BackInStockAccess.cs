using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>Which products a shopper may see, in stores that offer to tell.</summary>
public sealed class BackInStockAccess(IAclService acl, IStoreMappingService storeMappings, StoreSettings settings)
{
    public async Task<bool> MaySeeAsync(Product product, int storeId)
    {
        return product.Published
            && !product.Deleted
            && await IsOfferedAsync(storeId)
            && await acl.AuthorizeAsync(product)
            && await storeMappings.AuthorizeAsync(product);
    }

    public async Task<bool> IsOfferedAsync(int storeId) => (await settings.OfAsync(storeId)).OfferNotifyMe;
}
