using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;

namespace Plugin.Tests.Shop;

internal sealed partial class Platform
{
    /// <summary>A recurring payment is due: an order without a cart.</summary>
    public async Task RenewAsync(int productId, int quantity)
    {
        var order = await InsertOrderAsync();
        await AddLineAsync(order.Id, productId, quantity);
        await Rows<OrderNote>().InsertAsync(new OrderNote { OrderId = order.Id, Note = "Order placed", CreatedOnUtc = order.CreatedOnUtc });
        await shop.Events.PublishAsync(new OrderPlacedEvent(order));
    }

    public Task WishAsync(int productId, int quantity)
    {
        return Rows<ShoppingCartItem>().InsertAsync(new ShoppingCartItem
        {
            StoreId = TestShop.STORE,
            ProductId = productId,
            Quantity = quantity,
            ShoppingCartType = ShoppingCartType.Wishlist
        });
    }

    /// <summary>An admin edits something else of a product.</summary>
    public async Task EditAsync(int productId, Action<Product> change)
    {
        var product = Rows<Product>().Table.Single(row => row.Id == productId);
        change(product);
        await Rows<Product>().UpdateAsync(product);
    }

    /// <summary>An admin types the stock of a warehouse; what it reserves stays.</summary>
    public async Task SetWarehouseAsync(int productId, int number, int stock)
    {
        var warehouse = await shop.WarehouseAsync(number);
        var row = Rows<ProductWarehouseInventory>().Table.Single(one => one.ProductId == productId && one.WarehouseId == warehouse);
        var change = stock - row.StockQuantity;
        row.StockQuantity = stock;
        await Rows<ProductWarehouseInventory>().UpdateAsync(row);
        await TellHistoryAsync(productId, change, stock, combinationId: null, "");
    }

    public async Task<int> AddCombinationAsync(int productId, string attributesXml, int stock, bool isTold)
    {
        var combination = new ProductAttributeCombination { ProductId = productId, AttributesXml = attributesXml, StockQuantity = stock, AllowOutOfStockOrders = true };
        await Rows<ProductAttributeCombination>().InsertAsync(combination, isTold);

        return combination.Id;
    }

    public Task DeleteCombinationAsync(int id, bool isTold)
    {
        return Rows<ProductAttributeCombination>().DeleteAsync(Rows<ProductAttributeCombination>().Table.Single(row => row.Id == id), isTold);
    }

    /// <summary>Money goes back, or comes in; stock stays as it is.</summary>
    public async Task SetPaymentAsync(int orderId, PaymentStatus status, decimal refunded = 0)
    {
        var order = Order(orderId);
        order.PaymentStatus = status;
        order.RefundedAmount = refunded;
        await Rows<Order>().UpdateAsync(order);

        if (status == PaymentStatus.Paid)
            await shop.Events.PublishAsync(new OrderPaidEvent(order));
    }

    /// <summary>Without an event that the plugin hears: what it was placed with.</summary>
    public Task SetMethodAsync(int orderId, string method, PaymentStatus status)
    {
        var order = Order(orderId);
        (order.PaymentMethodSystemName, order.PaymentStatus) = (method, status);

        return Rows<Order>().UpdateAsync(order);
    }

    public async Task DeleteProductAsync(int productId)
    {
        var product = Rows<Product>().Table.Single(row => row.Id == productId);
        product.Deleted = true;
        await Rows<Product>().UpdateAsync(product);
    }

    /// <summary>A clerk makes a shipment that does not leave yet.</summary>
    public async Task PlanShipmentAsync(OrderItem item, int quantity, int warehouseId)
    {
        var shipment = new Shipment { OrderId = item.OrderId, CreatedOnUtc = Now };
        await Rows<Shipment>().InsertAsync(shipment);
        await Rows<ShipmentItem>().InsertAsync(new ShipmentItem { ShipmentId = shipment.Id, OrderItemId = item.Id, Quantity = quantity, WarehouseId = warehouseId });
    }
}
