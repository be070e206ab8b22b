using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Security;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>For which products a page offers to tell, from what it has at hand: no page waits for it.</summary>
public class BackInStockOffers(IProductService products, BackInStockAccess access, ICustomerService customers, IWorkContext workContext, IStoreContext storeContext, CaptchaSettings captcha)
{
    /// <param name="AsksForCaptcha">As the shop does of guests who type an address.</param>
    public sealed record Offer(bool AsksForEmail, bool AsksForCaptcha);

    public async Task<Offer?> OfAsync(int productId)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        if (await products.GetProductByIdAsync(productId) is not { } product || !MayBeOut(product) || !await access.IsOfferedAsync(store.Id))
            return null;

        var isGuest = !await customers.IsRegisteredAsync(await workContext.GetCurrentCustomerAsync());

        return new(isGuest, isGuest && captcha.Enabled);
    }

    // What is out of stock and cannot be ordered is the shop's own list's. Of combinations and warehouses only a query could
    // tell whether they are out; the answer to who asks says so.
    private static bool MayBeOut(Product product) => StockSource.IsPhysical(product) && product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock => product.BackorderMode != BackorderMode.NoBackorders && (product.UseMultipleWarehouses || product.StockQuantity < Math.Max(1, product.OrderMinimumQuantity)),
        ManageInventoryMethod.ManageStockByAttributes => true,
        _ => false
    };
}
