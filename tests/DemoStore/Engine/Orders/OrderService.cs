using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Orders;

namespace DemoStore.Engine.Orders;

public sealed class OrderService(
    IRepository<Order> orders,
    IRepository<OrderItem> lines,
    IRepository<OrderNote> notes,
    IRepository<Product> products,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipped) : IOrderService
{
    public Task<Order> GetOrderByIdAsync(int orderId) => orders.GetByIdAsync(orderId, null, includeDeleted: true, useShortTermCache: true);

    public async Task<Order> GetOrderByOrderItemAsync(int orderItemId)
    {
        var line = await lines.GetByIdAsync(orderItemId);

        return line is null ? null! : await orders.Table.FirstOrDefaultAsync(order => order.Id == line.OrderId);
    }

    public Task InsertOrderAsync(Order order) => orders.InsertAsync(order);

    public Task UpdateOrderAsync(Order order) => orders.UpdateAsync(order);

    public Task DeleteOrderAsync(Order order) => orders.DeleteAsync(order);

    public Task<OrderItem> GetOrderItemByIdAsync(int orderItemId) => lines.GetByIdAsync(orderItemId, null, includeDeleted: true, useShortTermCache: true);

    public async Task<Product> GetProductByOrderItemIdAsync(int orderItemId)
    {
        var line = await lines.GetByIdAsync(orderItemId);

        return line is null ? null! : await products.GetByIdAsync(line.ProductId);
    }

    public async Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0)
    {
        var query =
            from line in lines.Table
            join product in products.Table on line.ProductId equals product.Id
            where line.OrderId == orderId
                && (isShipEnabled == null || product.IsShipEnabled == isShipEnabled)
                && (vendorId == 0 || product.VendorId == vendorId)
            orderby line.Id
            select line;

        return await query.ToListAsync();
    }

    public Task InsertOrderItemAsync(OrderItem orderItem) => lines.InsertAsync(orderItem);

    public Task UpdateOrderItemAsync(OrderItem orderItem) => lines.UpdateAsync(orderItem);

    public Task DeleteOrderItemAsync(OrderItem orderItem) => lines.DeleteAsync(orderItem);

    public Task InsertOrderNoteAsync(OrderNote orderNote) => notes.InsertAsync(orderNote);

    public async Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null) =>
        await notes.Table
            .Where(note => note.OrderId == orderId && (displayToCustomer == null || note.DisplayToCustomer == displayToCustomer))
            .OrderBy(note => note.Id)
            .ToListAsync();

    public async Task<int> GetTotalNumberOfItemsInAllShipmentsAsync(OrderItem orderItem) =>
        await shipped.Table.Where(item => item.OrderItemId == orderItem.Id).SumAsync(item => item.Quantity);

    public async Task<int> GetTotalNumberOfItemsCanBeAddedToShipmentAsync(OrderItem orderItem) =>
        Math.Max(0, orderItem.Quantity - await GetTotalNumberOfItemsInAllShipmentsAsync(orderItem));

    public async Task<bool> HasItemsToAddToShipmentAsync(Order order)
    {
        foreach (var line in await GetOrderItemsAsync(order.Id, isShipEnabled: true))
        {
            if (await GetTotalNumberOfItemsCanBeAddedToShipmentAsync(line) > 0)
                return true;
        }

        return false;
    }

    public Task<bool> HasItemsToShipAsync(Order order) => HasPackedAsync(order, shipment => shipment.ShippedDateUtc is null);

    public Task<bool> HasItemsToDeliverAsync(Order order) => HasPackedAsync(order, shipment => shipment.DeliveryDateUtc is null);

    private async Task<bool> HasPackedAsync(Order order, Func<Shipment, bool> state)
    {
        var open = (await shipments.Table.Where(shipment => shipment.OrderId == order.Id).ToListAsync()).Where(state).Select(shipment => shipment.Id).ToList();

        return open.Count > 0 && await shipped.Table.AnyAsync(item => open.Contains(item.ShipmentId) && item.Quantity > 0);
    }
}
