using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Messages;
using Nop.Services.Vendors;

namespace DemoStore.Engine.Orders;

/// <summary>Which mails an order's events queue.</summary>
public sealed class OrderMails(IWorkflowMessageService messages, OrderService orders, IVendorService vendors)
{
    public Task<IList<int>> PlacedToOwnerAsync(Order order) =>
        messages.SendOrderPlacedStoreOwnerNotificationAsync(order, order.CustomerLanguageId);

    public Task<IList<int>> PlacedToCustomerAsync(Order order) =>
        messages.SendOrderPlacedCustomerNotificationAsync(order, order.CustomerLanguageId);

    public async Task<IList<int>> PlacedToVendorsAsync(Order order)
    {
        HashSet<int> told = [];
        List<int> queued = [];

        foreach (var line in await orders.GetOrderItemsAsync(order.Id))
        {
            var product = await orders.GetProductByOrderItemIdAsync(line.Id);

            if (product.VendorId > 0 && told.Add(product.VendorId) && await vendors.GetVendorByIdAsync(product.VendorId) is { Active: true, Deleted: false } vendor)
                queued.AddRange(await messages.SendOrderPlacedVendorNotificationAsync(order, vendor, order.CustomerLanguageId));
        }

        return queued;
    }

    public Task<IList<int>> CancelledAsync(Order order) =>
        messages.SendOrderCancelledCustomerNotificationAsync(order, order.CustomerLanguageId);

    public async Task<IList<int>> ShippedAsync(Shipment shipment)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId);

        return await messages.SendShipmentSentCustomerNotificationAsync(shipment, order.CustomerLanguageId);
    }
}
