using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The orders that the current visitor may see: a vendor those that hold a product of theirs, others all.</summary>
public sealed class OwnOrders(IOrderService orders, OwnProducts own)
{
    public async Task<Order?> FindAsync(int id)
    {
        var order = await orders.GetOrderByIdAsync(id);
        if (order is null || order.Deleted)
            return null;

        var vendorId = await own.VendorIdAsync();

        return vendorId == 0 || (await orders.GetOrderItemsAsync(order.Id, vendorId: vendorId)).Count > 0 ? order : null;
    }

    public async Task<IList<OrderItem>> LinesAsync(Order order)
    {
        return await orders.GetOrderItemsAsync(order.Id, vendorId: await own.VendorIdAsync());
    }

    /// <summary>A vendor looks at an order; only the shop changes it.</summary>
    public async Task<Order?> FindToChangeAsync(int id)
    {
        return await own.VendorIdAsync() == 0 ? await FindAsync(id) : null;
    }
}
