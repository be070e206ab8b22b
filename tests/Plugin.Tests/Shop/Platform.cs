using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using NSubstitute;

namespace Plugin.Tests.Shop;

/// <summary>What nopCommerce does in a request, with its writes and events in its order.</summary>
internal sealed partial class Platform(IServiceProvider services, TestShop shop)
{
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    /// <summary>A controller as the web framework makes it for a request.</summary>
    public T Make<T>() where T : Controller
    {
        var controller = ActivatorUtilities.CreateInstance<T>(services);
        controller.ControllerContext = new() { HttpContext = new DefaultHttpContext { RequestServices = services } };
        controller.TempData = new TempDataDictionary(controller.HttpContext, Substitute.For<ITempDataProvider>());

        return controller;
    }

    private IRepository<T> Rows<T>() where T : BaseEntity => Get<IRepository<T>>();

    public async Task<OrderItem> PlaceAsync(int productId, int quantity, string attributesXml = "", bool failsHalfWay = false)
    {
        var order = await InsertOrderAsync();
        var item = new OrderItem { OrderId = order.Id, ProductId = productId, Quantity = quantity, AttributesXml = attributesXml };
        await Rows<OrderItem>().InsertAsync(item);
        await AdjustAsync(item, -quantity, "reduced by placing");
        await shop.Events.PublishAsync(new ShoppingCartItemMovedToOrderItemEvent(new() { StoreId = TestShop.STORE, ProductId = productId, Quantity = quantity }, item));

        if (failsHalfWay)
            return item;

        await Rows<OrderNote>().InsertAsync(new OrderNote { OrderId = order.Id, Note = "Order placed", CreatedOnUtc = order.CreatedOnUtc });
        await shop.Events.PublishAsync(new OrderPlacedEvent(order));

        return item;
    }

    /// <summary>An admin adds a line: no event tells that it was moved from a cart.</summary>
    public async Task<OrderItem> AddLineAsync(int orderId, int productId, int quantity, string attributesXml = "")
    {
        var item = new OrderItem { OrderId = orderId, ProductId = productId, Quantity = quantity, AttributesXml = attributesXml };
        await Rows<OrderItem>().InsertAsync(item);
        await AdjustAsync(item, -quantity, "changed by editing");

        return item;
    }

    /// <summary>Says so first, returns stock afterwards.</summary>
    public async Task CancelAsync(int orderId)
    {
        var order = Order(orderId);
        var previous = order.OrderStatus;
        order.OrderStatus = OrderStatus.Cancelled;
        await Rows<Order>().UpdateAsync(order);
        await shop.Events.PublishAsync(new OrderStatusChangedEvent(order, previous));

        await NoteAsync(orderId, "Order has been cancelled");
        await PutBackAsync(orderId, "increased by canceling");
    }

    /// <summary>The status drop-down: nothing follows from it, not even stock.</summary>
    public async Task SetStatusAsync(int orderId, OrderStatus status)
    {
        var order = Order(orderId);
        var previous = order.OrderStatus;
        order.OrderStatus = status;
        await Rows<Order>().UpdateAsync(order);
        await NoteAsync(orderId, $"Order status has been edited. New status: {status}");
        await shop.Events.PublishAsync(new OrderStatusChangedEvent(order, previous));
    }

    /// <summary>Returns stock first, goes afterwards.</summary>
    public async Task DeleteOrderAsync(int orderId)
    {
        // A cancelled order has given its stock back before.
        if (Order(orderId).OrderStatus != OrderStatus.Cancelled)
            await PutBackAsync(orderId, "increased by deleting");

        await NoteAsync(orderId, "Order has been deleted");
        await Rows<Order>().DeleteAsync(Order(orderId));
    }

    private async Task PutBackAsync(int orderId, string how)
    {
        foreach (var shipment in Rows<Shipment>().Table.Where(row => row.OrderId == orderId && row.ShippedDateUtc != null).ToList())
            await ReverseAsync(shipment, how);

        foreach (var item in Items(orderId))
            await AdjustAsync(item, item.Quantity, how);
    }

    public async Task DeleteLineAsync(OrderItem item)
    {
        await AdjustAsync(item, item.Quantity, "increased by deleting an order item from");
        await Rows<OrderItem>().DeleteAsync(item);
    }

    /// <param name="stockFirst">As with totals that are updated automatically; by default the line comes first.</param>
    public async Task EditLineAsync(OrderItem item, int quantity, bool stockFirst = false)
    {
        var change = item.Quantity - quantity;

        if (stockFirst)
            await AdjustAsync(item, change, "changed by editing");

        item.Quantity = quantity;
        await Rows<OrderItem>().UpdateAsync(item);

        if (!stockFirst)
            await AdjustAsync(item, change, "changed by editing");
    }

    /// <summary>Goods of a line come back and are put on the shelf.</summary>
    public async Task ReturnAsync(OrderItem item, int quantity)
    {
        var request = Rows<ReturnRequest>().Table.FirstOrDefault(row => row.OrderItemId == item.Id);
        if (request is null)
            await Rows<ReturnRequest>().InsertAsync(request = new() { OrderItemId = item.Id, Quantity = quantity, CustomNumber = "", ReasonForReturn = "", RequestedAction = "", CreatedOnUtc = Now, UpdatedOnUtc = Now });

        await Stock.AdjustAsync(item.ProductId, quantity, item.AttributesXml, $"Quantity returned to stock: {quantity}");
        request.ReturnedQuantity += quantity;
        request.UpdatedOnUtc = Now;
        await Rows<ReturnRequest>().UpdateAsync(request);
    }

    /// <param name="warehouseId">Where the goods are taken from; it matters for products in several warehouses only.</param>
    public async Task<Shipment> ShipAsync(OrderItem item, int quantity, int warehouseId = 0)
    {
        var shipment = new Shipment { OrderId = item.OrderId, CreatedOnUtc = Now };
        await Rows<Shipment>().InsertAsync(shipment);
        await Rows<ShipmentItem>().InsertAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = item.Id, Quantity = quantity, WarehouseId = warehouseId });
        shipment.ShippedDateUtc = Now;
        await Rows<Shipment>().UpdateAsync(shipment);
        await Stock.BookAsync(item.ProductId, warehouseId, quantity);
        await shop.Events.PublishAsync(new ShipmentSentEvent(shipment));

        return shipment;
    }

    public async Task DeleteShipmentAsync(Shipment shipment)
    {
        await ReverseAsync(shipment, "increased by deleting a shipment from");

        // Items go by foreign key, without an event.
        foreach (var item in Rows<ShipmentItem>().Table.Where(row => row.ShipmentId == shipment.Id).ToList())
            await Rows<ShipmentItem>().DeleteAsync(item, publishEvent: false);

        await Rows<Shipment>().DeleteAsync(shipment);
    }

    private async Task ReverseAsync(Shipment shipment, string how)
    {
        foreach (var shipped in Rows<ShipmentItem>().Table.Where(row => row.ShipmentId == shipment.Id).ToList())
        {
            if (Rows<OrderItem>().Table.FirstOrDefault(row => row.Id == shipped.OrderItemId) is not { } line)
                continue;

            await Stock.ReverseAsync(line.ProductId, shipped.WarehouseId, shipped.Quantity, Sentence(how, shipment.OrderId));
        }
    }

    /// <summary>An admin types another stock number.</summary>
    public async Task SetStockAsync(int productId, int stock)
    {
        var product = Rows<Product>().Table.Single(row => row.Id == productId);
        var change = stock - product.StockQuantity;
        product.StockQuantity = stock;
        await Rows<Product>().UpdateAsync(product);
        await TellHistoryAsync(product.Id, change, stock, combinationId: null, "");
    }

    public async Task SetStockAsync(ProductAttributeCombination combination, int stock)
    {
        var row = Rows<ProductAttributeCombination>().Table.Single(one => one.Id == combination.Id);
        row.StockQuantity = stock;
        await Rows<ProductAttributeCombination>().UpdateAsync(row);
    }

    /// <summary>Direct SQL: nobody is told.</summary>
    public async Task SetStockSilentlyAsync(int productId, int stock)
    {
        var product = Rows<Product>().Table.Single(row => row.Id == productId);
        product.StockQuantity = stock;
        await Rows<Product>().UpdateAsync(product, publishEvent: false);
    }

    private DateTime Now => shop.Clock.GetUtcNow().UtcDateTime;

    private Stockroom Stock => new(Get<IProductAttributeParser>(), Rows<Product>(), Rows<ProductAttributeCombination>(), Rows<ProductWarehouseInventory>(), TellHistoryAsync);

    private Task AdjustAsync(OrderItem item, int change, string how) => Stock.AdjustAsync(item.ProductId, change, item.AttributesXml, Sentence(how, item.OrderId));

    private static string Sentence(string how, int orderId) => $"The stock quantity has been {how} the order #{orderId}";

    private Task NoteAsync(int orderId, string note) => Rows<OrderNote>().InsertAsync(new OrderNote { OrderId = orderId, Note = note, CreatedOnUtc = Now });

    private Task TellHistoryAsync(int productId, int change, int stock, int? combinationId, string message)
    {
        // The platform writes no row that says nothing.
        if (change == 0)
            return Task.CompletedTask;

        return Rows<StockQuantityHistory>().InsertAsync(new StockQuantityHistory
        {
            ProductId = productId,
            CombinationId = combinationId,
            QuantityAdjustment = change,
            StockQuantity = stock,
            Message = message,
            CreatedOnUtc = Now
        });
    }

    private async Task<Order> InsertOrderAsync()
    {
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(),
            StoreId = TestShop.STORE,
            OrderStatus = OrderStatus.Pending,
            CustomOrderNumber = "",
            BillingAddressId = shop.BillingAddress,
            CustomerLanguageId = 1,
            CreatedOnUtc = Now
        };
        await Rows<Order>().InsertAsync(order);

        return order;
    }

    private Order Order(int id) => Rows<Order>().Table.Single(row => row.Id == id);

    private List<OrderItem> Items(int orderId) => [.. Rows<OrderItem>().Table.Where(row => row.OrderId == orderId)];
}
