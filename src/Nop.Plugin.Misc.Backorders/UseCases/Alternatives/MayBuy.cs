using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>What a shopper may see and put into the cart now, stock aside. The shop's services answer from their caches.</summary>
public sealed class MayBuy(IPermissionService permissions, IAclService acl, IStoreMappingService storeMappings, IProductService products)
{
    /// <summary>The shop sells nothing to who may see no prices.</summary>
    public async Task<bool> AnythingAsync(Shopper shopper)
    {
        return await permissions.AuthorizeAsync(StandardPermission.PublicStore.ENABLE_SHOPPING_CART, shopper.Customer)
            && await permissions.AuthorizeAsync(StandardPermission.PublicStore.DISPLAY_PRICES, shopper.Customer);
    }

    public async Task<bool> ThisAsync(Product product, Shopper shopper)
    {
        return IsOnSale(product)
            && products.ProductIsAvailable(product)
            && await storeMappings.AuthorizeAsync(product, shopper.StoreId)
            && await acl.AuthorizeAsync(product, shopper.Customer);
    }

    /// <summary>True when so many can be put into the cart without a visit to the product's page.</summary>
    public bool AtOnce(Product product, int quantity)
    {
        var allowed = products.ParseAllowedQuantities(product);

        return !product.CustomerEntersPrice
            && product.ManageInventoryMethod != ManageInventoryMethod.ManageStockByAttributes
            && quantity >= product.OrderMinimumQuantity
            && (product.OrderMaximumQuantity <= 0 || quantity <= product.OrderMaximumQuantity)
            && (allowed is not { Length: > 0 } || allowed.Contains(quantity));
    }

    private static bool IsOnSale(Product product)
    {
        return product is { Published: true, Deleted: false, VisibleIndividually: true, DisableBuyButton: false, CallForPrice: false }
            && StockSource.IsPhysical(product);
    }
}
