using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace DemoStore.Engine.Orders;

/// <summary>What the platform's order pages do by themselves, in their order of writes and events.</summary>
public sealed class OrderEditing(
    OrderService orders,
    IProductService products,
    IProductAttributeFormatter formatter,
    Prices prices,
    IShipmentService shipments,
    IRepository<ReturnRequest> returns,
    OrderSettings settings,
    IOrderProcessingService processing,
    IEventPublisher events)
{
    public async Task<OrderItem> AddProductAsync(Order order, Product product, int quantity, string attributesXml = "")
    {
        var unit = await prices.UnitAsync(product, attributesXml);
        var line = new OrderItem
        {
            OrderItemGuid = Guid.NewGuid(),
            OrderId = order.Id,
            ProductId = product.Id,
            AttributesXml = attributesXml,
            AttributeDescription = await formatter.FormatAttributesAsync(product, attributesXml),
            UnitPriceInclTax = unit,
            UnitPriceExclTax = unit,
            Quantity = quantity,
            PriceInclTax = unit * quantity,
            PriceExclTax = unit * quantity,
            OriginalProductCost = product.ProductCost,
        };
        await orders.InsertOrderItemAsync(line);
        await products.AdjustInventoryAsync(product, -quantity, attributesXml, Text("reduced by editing", order));
        await FinishAsync(order, line, unit, quantity, "A new order item has been added");

        return line;
    }

    /// <summary>With totals that follow, stock moves before the line is saved; without, after it.</summary>
    public async Task EditLineAsync(OrderItem line, int quantity, decimal? unitPrice = null)
    {
        if (quantity <= 0)
        {
            await DeleteLineAsync(line);
            return;
        }

        var order = await orders.GetOrderByIdAsync(line.OrderId);
        var product = await products.GetProductByIdAsync(line.ProductId);
        var difference = line.Quantity - quantity;

        var unit = unitPrice ?? line.UnitPriceInclTax;

        if (!settings.AutoUpdateOrderTotalsOnEditingOrder)
        {
            line.UnitPriceInclTax = line.UnitPriceExclTax = unit;
            line.Quantity = quantity;
            line.PriceInclTax = line.PriceExclTax = unit * quantity;
            await orders.UpdateOrderItemAsync(line);
        }

        await products.AdjustInventoryAsync(product, difference, line.AttributesXml, Text("changed by editing", order));
        await FinishAsync(order, line, unit, quantity, "Order item has been edited");
    }

    public async Task DeleteLineAsync(OrderItem line)
    {
        var order = await orders.GetOrderByIdAsync(line.OrderId);
        var product = await products.GetProductByIdAsync(line.ProductId);
        await products.AdjustInventoryAsync(product, line.Quantity, line.AttributesXml, Text("increased by deleting an order item of", order));
        await orders.DeleteOrderItemAsync(line);
        await FinishAsync(order, line, line.UnitPriceInclTax, 0, "Order item has been deleted");
    }

    /// <summary>The status dropdown: nothing follows from it, not even stock from "cancelled".</summary>
    public async Task ChangeStatusAsync(Order order, OrderStatus status)
    {
        var previous = order.OrderStatus;
        order.OrderStatus = status;
        await orders.UpdateOrderAsync(order);
        await NoteAsync(order, $"Order status has been edited. New status: {status}");
        await events.PublishAsync(new OrderStatusChangedEvent(order, previous));
    }

    /// <summary>A clerk sets what the totals do not do by themselves.</summary>
    public async Task EditTotalsAsync(Order order, decimal subtotal, decimal total)
    {
        order.OrderSubtotalInclTax = order.OrderSubtotalExclTax = subtotal;
        order.OrderTotal = total;
        await orders.UpdateOrderAsync(order);
        await NoteAsync(order, "Order totals have been edited");
    }

    public async Task<Shipment> AddShipmentAsync(Order order, IReadOnlyDictionary<int, int> quantities, int warehouseId = 0, string? trackingNumber = null)
    {
        var shipment = new Shipment { OrderId = order.Id, TrackingNumber = trackingNumber, CreatedOnUtc = ShopClock.UtcNow };
        await shipments.InsertShipmentAsync(shipment);

        foreach (var (lineId, quantity) in quantities.Where(pair => pair.Value > 0))
            await shipments.InsertShipmentItemAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = lineId, Quantity = quantity, WarehouseId = warehouseId });

        await NoteAsync(order, "A shipment has been added");
        await events.PublishAsync(new ShipmentCreatedEvent(shipment));

        return shipment;
    }

    public async Task DeleteShipmentAsync(Shipment shipment)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId);

        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
        {
            if (await orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                await products.ReverseBookedInventoryAsync(product, item, Text("increased by deleting a shipment of", order));
        }

        await shipments.DeleteShipmentAsync(shipment);
        await NoteAsync(order, "A shipment has been deleted");
    }

    public async Task<ReturnRequest> RequestReturnAsync(OrderItem line, int quantity, string reason)
    {
        var order = await orders.GetOrderByIdAsync(line.OrderId);
        var request = new ReturnRequest
        {
            StoreId = order.StoreId,
            OrderItemId = line.Id,
            CustomerId = order.CustomerId,
            Quantity = quantity,
            ReasonForReturn = reason,
            RequestedAction = "Refund",
            ReturnRequestStatus = ReturnRequestStatus.Pending,
            CreatedOnUtc = ShopClock.UtcNow,
            UpdatedOnUtc = ShopClock.UtcNow,
        };
        await returns.InsertAsync(request);
        request.CustomNumber = request.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await returns.UpdateAsync(request);

        return request;
    }

    /// <summary>What came back goes to stock, each unit once.</summary>
    public async Task ReceiveReturnAsync(ReturnRequest request, int returnedQuantity, ReturnRequestStatus status)
    {
        var more = returnedQuantity - request.ReturnedQuantity;

        if (more > 0 && await orders.GetOrderItemByIdAsync(request.OrderItemId) is { } line)
        {
            var product = await products.GetProductByIdAsync(line.ProductId);
            await products.AdjustInventoryAsync(product, more, line.AttributesXml, $"The stock quantity has been increased by the return request #{request.Id}");
        }

        request.ReturnedQuantity = returnedQuantity;
        request.ReturnRequestStatus = status;
        request.UpdatedOnUtc = ShopClock.UtcNow;
        await returns.UpdateAsync(request);
    }

    // What the line is to be goes along; totals follow by setting only.
    private async Task FinishAsync(Order order, OrderItem line, decimal unit, int quantity, string note)
    {
        await processing.UpdateOrderTotalsAsync(new UpdateOrderParameters(order, line)
        {
            PriceInclTax = unit,
            PriceExclTax = unit,
            SubTotalInclTax = unit * quantity,
            SubTotalExclTax = unit * quantity,
            Quantity = quantity,
        });
        await NoteAsync(order, note);
    }

    private Task NoteAsync(Order order, string note) =>
        orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = note, CreatedOnUtc = ShopClock.UtcNow });

    private static string Text(string what, Order order) => $"The stock quantity has been {what} the order #{order.Id}";
}
