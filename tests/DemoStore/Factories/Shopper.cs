using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Orders;

namespace DemoStore.Factories;

/// <summary>Who is here, in which store, with what in the cart.</summary>
public sealed class Shopper(IWorkContext workContext, IStoreContext storeContext, IShoppingCartService carts)
{
    public Task<Customer> CustomerAsync() => workContext.GetCurrentCustomerAsync();

    public Task<Store> StoreAsync() => storeContext.GetCurrentStoreAsync();

    public async Task<IList<ShoppingCartItem>> CartAsync()
    {
        var store = await StoreAsync();

        return await carts.GetShoppingCartAsync(await CustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);
    }
}
