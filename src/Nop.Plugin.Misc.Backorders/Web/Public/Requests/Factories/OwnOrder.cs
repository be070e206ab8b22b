using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

/// <summary>An order of the registered customer who looks, in the store that is looked at.</summary>
public sealed class OwnOrder(LineReader orders, ICustomerService customers, IWorkContext workContext, IStoreContext storeContext)
{
    public async Task<Order?> FindAsync(int orderId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (!await customers.IsRegisteredAsync(customer))
            return null;

        var store = await storeContext.GetCurrentStoreAsync();

        return await orders.OrderAsync(orderId) is { Deleted: false } order && order.CustomerId == customer.Id && order.StoreId == store.Id
            ? order
            : null;
    }
}
