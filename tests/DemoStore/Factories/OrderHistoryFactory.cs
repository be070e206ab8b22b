using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Helpers;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Web.Models.Order;

namespace DemoStore.Factories;

/// <summary>Prepares what happened: the customer's orders, and the notes and shipments of one order.</summary>
public sealed class OrderHistoryFactory(
    IRepository<Order> orderRows,
    IOrderService orders,
    IShipmentService shipments,
    IDateTimeHelper clock,
    Amounts amounts)
{
    public async Task<CustomerOrderListModel> OrdersAsync(Customer customer, int storeId)
    {
        var model = new CustomerOrderListModel();

        foreach (var order in await OfAsync(customer, storeId))
            model.Orders.Add(await PrepareAsync(order));

        return model;
    }

    public Task<IList<Order>> OfAsync(Customer customer, int storeId)
    {
        return orderRows.GetAllAsync(query => query
            .Where(order => order.CustomerId == customer.Id && order.StoreId == storeId && !order.Deleted)
            .OrderByDescending(order => order.Id));
    }

    public async Task<IList<OrderDetailsModel.OrderNote>> NotesAsync(Order order)
    {
        var notes = new List<OrderDetailsModel.OrderNote>();

        foreach (var note in await orders.GetOrderNotesByOrderIdAsync(order.Id, displayToCustomer: true))
            notes.Add(new() { Id = note.Id, Note = note.Note, CreatedOn = await LocalAsync(note.CreatedOnUtc) });

        return [.. notes.OrderByDescending(note => note.CreatedOn).ThenByDescending(note => note.Id)];
    }

    public async Task<IList<OrderDetailsModel.ShipmentBriefModel>> ShipmentsAsync(Order order)
    {
        var models = new List<OrderDetailsModel.ShipmentBriefModel>();

        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id, shipped: true))
            models.Add(new()
            {
                Id = shipment.Id,
                TrackingNumber = shipment.TrackingNumber,
                ShippedDate = shipment.ShippedDateUtc is { } sent ? await LocalAsync(sent) : null,
                DeliveryDate = shipment.DeliveryDateUtc is { } delivered ? await LocalAsync(delivered) : null,
            });

        return models;
    }

    private async Task<CustomerOrderModel> PrepareAsync(Order order)
    {
        return new CustomerOrderModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            CreatedOn = await LocalAsync(order.CreatedOnUtc),
            OrderStatusEnum = order.OrderStatus,
            OrderStatus = Words.Of(order.OrderStatus),
            PaymentStatus = Words.Of(order.PaymentStatus),
            ShippingStatus = Words.Of(order.ShippingStatus),
            OrderTotal = await amounts.OfAsync(order, order.OrderTotal),
        };
    }

    private Task<DateTime> LocalAsync(DateTime utc) => clock.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);
}
