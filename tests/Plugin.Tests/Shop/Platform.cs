using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;

namespace Plugin.Tests.Shop;

/// <summary>What nopCommerce does in a request, with its writes and events in its order.</summary>
internal sealed class Platform(IServiceProvider services, TestShop shop)
{
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    private IRepository<T> Rows<T>() where T : BaseEntity => Get<IRepository<T>>();

    public async Task<OrderItem> PlaceAsync(int productId, int quantity, string attributesXml = "", bool failsHalfWay = false)
    {
        var order = await InsertOrderAsync();
        var item = new OrderItem { OrderId = order.Id, ProductId = productId, Quantity = quantity, AttributesXml = attributesXml };
        await Rows<OrderItem>().InsertAsync(item);
        await AdjustAsync(item, -quantity);
        await shop.Events.PublishAsync(new ShoppingCartItemMovedToOrderItemEvent(new() { StoreId = TestShop.STORE, ProductId = productId, Quantity = quantity }, item));

        if (failsHalfWay)
            return item;

        await Rows<OrderNote>().InsertAsync(new OrderNote { OrderId = order.Id, Note = "Order placed", CreatedOnUtc = order.CreatedOnUtc });
        await shop.Events.PublishAsync(new OrderPlacedEvent(order));

        return item;
    }

    /// <summary>An admin adds a line: no event tells that it was moved from a cart.</summary>
    public async Task<OrderItem> AddLineAsync(int orderId, int productId, int quantity)
    {
        var item = new OrderItem { OrderId = orderId, ProductId = productId, Quantity = quantity, AttributesXml = "" };
        await Rows<OrderItem>().InsertAsync(item);
        await AdjustAsync(item, -quantity);

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

        foreach (var item in Items(orderId))
            await AdjustAsync(item, item.Quantity);
    }

    /// <summary>Returns stock first, goes afterwards.</summary>
    public async Task DeleteOrderAsync(int orderId)
    {
        foreach (var item in Items(orderId))
            await AdjustAsync(item, item.Quantity);

        await Rows<Order>().DeleteAsync(Order(orderId));
    }

    public async Task DeleteLineAsync(OrderItem item)
    {
        await AdjustAsync(item, item.Quantity);
        await Rows<OrderItem>().DeleteAsync(item);
    }

    /// <param name="stockFirst">As with totals that are updated automatically; by default the line comes first.</param>
    public async Task EditLineAsync(OrderItem item, int quantity, bool stockFirst = false)
    {
        var change = item.Quantity - quantity;

        if (stockFirst)
            await AdjustAsync(item, change);

        item.Quantity = quantity;
        await Rows<OrderItem>().UpdateAsync(item);

        if (!stockFirst)
            await AdjustAsync(item, change);
    }

    public async Task<Shipment> ShipAsync(OrderItem item, int quantity)
    {
        var shipment = new Shipment { OrderId = item.OrderId, CreatedOnUtc = Now };
        await Rows<Shipment>().InsertAsync(shipment);
        await Rows<ShipmentItem>().InsertAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = item.Id, Quantity = quantity });
        shipment.ShippedDateUtc = Now;
        await Rows<Shipment>().UpdateAsync(shipment);
        await shop.Events.PublishAsync(new ShipmentSentEvent(shipment));

        return shipment;
    }

    public async Task DeleteShipmentAsync(Shipment shipment)
    {
        // Items go by foreign key, without an event.
        foreach (var item in Rows<ShipmentItem>().Table.Where(row => row.ShipmentId == shipment.Id).ToList())
            await Rows<ShipmentItem>().DeleteAsync(item, publishEvent: false);

        await Rows<Shipment>().DeleteAsync(shipment);
    }

    /// <summary>An admin types another stock number.</summary>
    public async Task SetStockAsync(int productId, int stock)
    {
        var product = Rows<Product>().Table.Single(row => row.Id == productId);
        var change = stock - product.StockQuantity;
        product.StockQuantity = stock;
        await Rows<Product>().UpdateAsync(product);
        await TellHistoryAsync(product.Id, change, stock, combinationId: null);
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

    private async Task AdjustAsync(OrderItem item, int change)
    {
        if (Rows<ProductAttributeCombination>().Table.FirstOrDefault(row => row.ProductId == item.ProductId && row.AttributesXml == item.AttributesXml) is { } combination)
        {
            combination.StockQuantity += change;
            await Rows<ProductAttributeCombination>().UpdateAsync(combination);
            await TellHistoryAsync(item.ProductId, change, combination.StockQuantity, combination.Id);
            return;
        }

        var product = Rows<Product>().Table.Single(row => row.Id == item.ProductId);
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return;

        product.StockQuantity += change;
        await Rows<Product>().UpdateAsync(product);
        await TellHistoryAsync(product.Id, change, product.StockQuantity, combinationId: null);
    }

    private Task TellHistoryAsync(int productId, int change, int stock, int? combinationId)
    {
        return Rows<StockQuantityHistory>().InsertAsync(new StockQuantityHistory
        {
            ProductId = productId,
            CombinationId = combinationId,
            QuantityAdjustment = change,
            StockQuantity = stock,
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
            BillingAddressId = 1,
            CustomerLanguageId = 1,
            CreatedOnUtc = Now
        };
        await Rows<Order>().InsertAsync(order);

        return order;
    }

    private Order Order(int id) => Rows<Order>().Table.Single(row => row.Id == id);

    private List<OrderItem> Items(int orderId) => [.. Rows<OrderItem>().Table.Where(row => row.OrderId == orderId)];
}
