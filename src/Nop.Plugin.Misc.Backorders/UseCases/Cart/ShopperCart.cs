using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>The cart of who stands before the page, and nobody else's, as it is stored now.</summary>
public sealed class ShopperCart(IShoppingCartService carts, IWorkContext workContext, IStoreContext storeContext)
{
    public sealed record Content(Shopper Shopper, IReadOnlyList<ShoppingCartItem> Items)
    {
        public IReadOnlyList<WantedLine> Wanted =>
            [.. Items.Select(item => new WantedLine(item.ProductId, item.AttributesXml, item.Quantity))];

        /// <returns>-1 when the shopper has no such line (any more).</returns>
        public int IndexOf(int itemId) => Items.Select(item => item.Id).ToList().IndexOf(itemId);
    }

    public async Task<Shopper> ShopperAsync()
    {
        var store = await storeContext.GetCurrentStoreAsync();

        return new(await workContext.GetCurrentCustomerAsync(), store.Id, (await workContext.GetWorkingLanguageAsync()).Id);
    }

    public async Task<Content> ReadAsync()
    {
        var shopper = await ShopperAsync();
        var items = await carts.GetShoppingCartAsync(shopper.Customer, ShoppingCartType.ShoppingCart, shopper.StoreId);

        return new(shopper, [.. items]);
    }
}
