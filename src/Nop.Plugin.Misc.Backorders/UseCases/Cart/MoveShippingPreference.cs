using Nop.Core;
using Nop.Core.Domain.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>A guest signed in, and the cart came along: so does the wish how to send it.</summary>
internal sealed class MoveShippingPreference(ShippingPreference wishes, IStoreContext stores)
{
    public async Task RunAsync(Customer guest, Customer customer)
    {
        var store = await stores.GetCurrentStoreAsync();
        if (await wishes.OfAsync(guest, store.Id) is not { } sendFirst)
            return;

        await wishes.SetAsync(customer, store.Id, sendFirst);
        await wishes.ForgetAsync(guest, store.Id);
    }
}
