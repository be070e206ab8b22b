using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Security;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>For which products a page offers to tell: only what is out of stock, and nobody who is told anyhow.</summary>
internal sealed class BackInStockOffers(
    IProductService products,
    BackInStockAccess access,
    ICustomerService customers,
    OutOfStock outOfStock,
    BackInStockList list,
    IWorkContext workContext,
    IStoreContext storeContext,
    CaptchaSettings captcha)
{
    /// <param name="AsksForCaptcha">As the shop does of guests who type an address.</param>
    /// <param name="IsListed">This customer is told anyhow.</param>
    public sealed record Offer(bool AsksForEmail, bool AsksForCaptcha, bool IsListed);

    public async Task<Offer?> OfAsync(int productId)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        if (await products.GetProductByIdAsync(productId) is not { } product
            || !MayBeOut(product)
            || !await access.IsOfferedAsync(store.Id)
            || !await outOfStock.IsAnyAsync(product))
            return null;

        var customer = await workContext.GetCurrentCustomerAsync();
        if (!await customers.IsRegisteredAsync(customer))
            return new(AsksForEmail: true, captcha.Enabled, IsListed: false);

        // Of combinations another one may be wanted, too.
        var isOneThing = product.ManageInventoryMethod == ManageInventoryMethod.ManageStock;

        return new(AsksForEmail: false, AsksForCaptcha: false, isOneThing && await list.IsListedAsync(customer.Id, store.Id, product.Id));
    }

    // What is out of stock and cannot be ordered is the shop's own list's.
    private static bool MayBeOut(Product product) => StockSource.IsPhysical(product) && product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock => product.BackorderMode != BackorderMode.NoBackorders,
        ManageInventoryMethod.ManageStockByAttributes => true,
        _ => false
    };
}
