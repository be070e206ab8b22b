using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Outside;

/// <summary>What the platform's imports of spreadsheets write, in their order: a product's own figure, and orders that no stock follows.</summary>
public sealed class Imports(
    IRepository<Product> products,
    IRepository<Order> orders,
    IRepository<OrderItem> lines,
    IProductService service)
{
    public sealed record ProductRow(string Sku, string Name, int StockQuantity, int? WarehouseId);

    public sealed record OrderRow(int OrderId, string Sku, int Quantity);

    public async Task ProductAsync(ProductRow row)
    {
        if (await products.Table.FirstOrDefaultAsync(product => product.Sku == row.Sku && !product.Deleted) is not { } product)
        {
            product = New(row);
            await products.InsertAsync(product);
            await service.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity, product.StockQuantity, product.WarehouseId, "Imported");
            return;
        }

        var (stockBefore, warehouseBefore) = (product.StockQuantity, product.WarehouseId);
        product.Name = row.Name;
        product.StockQuantity = row.StockQuantity;
        product.WarehouseId = row.WarehouseId ?? product.WarehouseId;
        product.UpdatedOnUtc = ShopClock.UtcNow;
        await service.UpdateProductAsync(product);
        await Catalog.ProductEditing.RecordAsync(service, product, stockBefore, warehouseBefore, "Imported");
    }

    /// <summary>An order that is not known yet gets a number of its own; a line of a known one is overwritten.</summary>
    /// <returns>The number of the order, or null when it, or the product, does not exist.</returns>
    public async Task<int?> OrderAsync(OrderRow row)
    {
        if (await products.Table.FirstOrDefaultAsync(product => product.Sku == row.Sku && !product.Deleted) is not { } product)
            return null;

        if (await OrderAsync(row.OrderId) is not { } order)
            return null;

        if (await lines.Table.FirstOrDefaultAsync(line => line.OrderId == order.Id && line.ProductId == product.Id) is { } known)
        {
            known.Quantity = row.Quantity;
            known.PriceInclTax = known.PriceExclTax = known.UnitPriceInclTax * row.Quantity;
            await lines.UpdateAsync(known);
        }
        else
        {
            await lines.InsertAsync(new OrderItem
            {
                OrderItemGuid = Guid.NewGuid(),
                OrderId = order.Id,
                ProductId = product.Id,
                Quantity = row.Quantity,
                UnitPriceInclTax = product.Price,
                UnitPriceExclTax = product.Price,
                PriceInclTax = product.Price * row.Quantity,
                PriceExclTax = product.Price * row.Quantity,
                OriginalProductCost = product.ProductCost,
            });
        }

        return order.Id;
    }

    private async Task<Order?> OrderAsync(int orderId)
    {
        if (orderId > 0)
        {
            if (await orders.GetByIdAsync(orderId) is not { } known)
                return null;

            await orders.UpdateAsync(known);
            return known;
        }

        // The file names the buyer by order; here it is whoever ordered last.
        var last = await orders.Table.OrderByDescending(order => order.Id).FirstAsync();
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(),
            StoreId = last.StoreId,
            CustomerId = last.CustomerId,
            CustomerLanguageId = last.CustomerLanguageId,
            CustomerCurrencyCode = last.CustomerCurrencyCode,
            CurrencyRate = last.CurrencyRate,
            CustomOrderNumber = "",
            BillingAddressId = last.BillingAddressId,
            ShippingAddressId = last.ShippingAddressId,
            ShippingStatus = ShippingStatus.NotYetShipped,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = Nop.Core.Domain.Payments.PaymentStatus.Pending,
            PaymentMethodSystemName = last.PaymentMethodSystemName,
            CreatedOnUtc = ShopClock.UtcNow,
        };
        await orders.InsertAsync(order);
        order.CustomOrderNumber = order.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await orders.UpdateAsync(order);

        return order;
    }

    private static Product New(ProductRow row) => new()
    {
        Name = row.Name,
        Sku = row.Sku,
        StockQuantity = row.StockQuantity,
        WarehouseId = row.WarehouseId ?? 0,
        Price = 10m,
        ManageInventoryMethod = ManageInventoryMethod.ManageStock,
        BackorderMode = BackorderMode.AllowQtyBelow0AndNotifyCustomer,
        ProductType = ProductType.SimpleProduct,
        DisplayStockAvailability = true,
        IsShipEnabled = true,
        OrderMinimumQuantity = 1,
        OrderMaximumQuantity = 1000,
        VisibleIndividually = true,
        Published = true,
        CreatedOnUtc = ShopClock.UtcNow,
        UpdatedOnUtc = ShopClock.UtcNow,
    };
}
