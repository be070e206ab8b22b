using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Plugin.Tests.Shop;

/// <summary>Short ways to bring a shop where a test starts.</summary>
internal static class Setup
{
    public static async Task<Product> SellAsync(this TestShop shop, int stock, Action<Product>? change = null)
    {
        var product = new Product
        {
            Name = "Kettle",
            Sku = "KE-1",
            Published = true,
            ProductType = ProductType.SimpleProduct,
            ManageInventoryMethod = ManageInventoryMethod.ManageStock,
            BackorderMode = BackorderMode.AllowQtyBelow0AndNotifyCustomer,
            IsShipEnabled = true,
            StockQuantity = stock
        };
        change?.Invoke(product);
        await shop.Database.Repository<Product>().InsertAsync(product, publishEvent: false);

        return product;
    }

    public static async Task<ProductAttributeCombination> SellCombinationAsync(this TestShop shop, int stock, string attributesXml)
    {
        var product = await shop.SellAsync(stock: 0, row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        var combination = new ProductAttributeCombination { ProductId = product.Id, AttributesXml = attributesXml, StockQuantity = stock, AllowOutOfStockOrders = true };
        await shop.Database.Repository<ProductAttributeCombination>().InsertAsync(combination, publishEvent: false);

        return combination;
    }

    /// <summary>A product whose attributes stand for other products.</summary>
    /// <returns>The bundle, and for each component the attribute value that chooses it.</returns>
    public static async Task<(Product Bundle, int[] Values)> SellBundleAsync(this TestShop shop, Action<Product>? change, params (int ProductId, int Quantity)[] components)
    {
        var bundle = await shop.SellAsync(stock: 0, row =>
        {
            row.Name = "Camp set";
            row.Sku = "SET-1";
            row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock;
            change?.Invoke(row);
        });
        var mapping = new ProductAttributeMapping { ProductId = bundle.Id };
        await shop.Database.Repository<ProductAttributeMapping>().InsertAsync(mapping, publishEvent: false);
        var ids = new List<int>();

        foreach (var (productId, quantity) in components)
        {
            var value = new ProductAttributeValue
            {
                ProductAttributeMappingId = mapping.Id,
                AttributeValueType = AttributeValueType.AssociatedToProduct,
                AssociatedProductId = productId,
                Name = "part",
                Quantity = quantity
            };
            await shop.Database.Repository<ProductAttributeValue>().InsertAsync(value, publishEvent: false);
            ids.Add(value.Id);
        }

        return (bundle, [.. ids]);
    }

    /// <summary>Puts a product into one warehouse more.</summary>
    public static Task StoreAsync(this TestShop shop, int productId, int warehouseId, int stock)
    {
        var row = new ProductWarehouseInventory { ProductId = productId, WarehouseId = warehouseId, StockQuantity = stock };

        return shop.Database.Repository<ProductWarehouseInventory>().InsertAsync(row, publishEvent: false);
    }

    /// <summary>The shop's first, second, … warehouse.</summary>
    public static async Task<int> WarehouseAsync(this TestShop shop, int index)
    {
        while (shop.Rows<Warehouse>().Count <= index)
            await shop.Database.Repository<Warehouse>().InsertAsync(new Warehouse { Name = $"Warehouse {shop.Rows<Warehouse>().Count + 1}" }, publishEvent: false);

        return shop.Rows<Warehouse>()[index].Id;
    }

    /// <summary>A product in several warehouses.</summary>
    public static async Task<Product> SellFromWarehousesAsync(this TestShop shop, params int[] stock)
    {
        var product = await shop.SellAsync(stock: 0, row => row.UseMultipleWarehouses = true);
        for (var index = 0; index < stock.Length; index++)
            await shop.StoreAsync(product.Id, await shop.WarehouseAsync(index), stock[index]);

        return product;
    }

    public static async Task<OrderItem> BuyAsync(this TestShop shop, int productId, int quantity, string attributesXml = "")
    {
        OrderItem item = null!;
        await shop.RequestAsync(async platform => item = await platform.PlaceAsync(productId, quantity, attributesXml));
        // Two orders never have the very same instant.
        shop.Clock.Advance(TimeSpan.FromSeconds(1));

        return item;
    }

    /// <summary>Placed orders of which nothing was covered, written as they lie in the database.</summary>
    public static async Task FillQueueAsync(this TestShop shop, int productId, int lines, int unitsEach)
    {
        var now = shop.Clock.GetUtcNow().UtcDateTime;
        var orders = Enumerable.Range(0, lines).Select(index => new Order { OrderGuid = Guid.NewGuid(), StoreId = TestShop.STORE, OrderStatus = OrderStatus.Pending, CustomOrderNumber = "", CreatedOnUtc = now.AddSeconds(index - lines) }).ToList();
        await shop.Database.Repository<Order>().InsertAsync(orders, publishEvent: false);
        var items = orders.Select(order => new OrderItem { OrderId = order.Id, ProductId = productId, Quantity = unitsEach, AttributesXml = "" }).ToList();
        await shop.Database.Repository<OrderItem>().InsertAsync(items, publishEvent: false);
        var captured = new[] { Entry.Captured(new(unitsEach), new(unitsEach), new Promise.Unknown()), Entry.Of(EntryKind.OrderPlaced) };
        var records = orders.Zip(items).Select(pair => Waiting(pair.First, pair.Second, captured)).ToList();
        await shop.Database.Repository<BackorderRecord>().InsertAsync(records, publishEvent: false);
        var history = records.SelectMany(record => captured.Select((entry, index) => RecordMapping.History(record.Id, index + 1, entry, 0, now))).ToList();
        await shop.Database.Repository<HistoryRecord>().InsertAsync(history, publishEvent: false);
    }

    private static BackorderRecord Waiting(Order order, OrderItem item, IEnumerable<Entry> entries)
    {
        var record = new BackorderRecord { OrderId = order.Id, OrderItemId = item.Id, ProductId = item.ProductId, StoreId = order.StoreId, PlacedOnUtc = order.CreatedOnUtc, CreatedOnUtc = order.CreatedOnUtc };
        record.Take(BackorderState.Replay(entries), order.CreatedOnUtc);

        return record;
    }

    /// <summary>Waiting, allocated, released, shipped, cancelled.</summary>
    public static (int, int, int, int, int) Books(this BackorderRecord record)
    {
        return (record.Waiting, record.Allocated, record.Released, record.Shipped, record.Cancelled);
    }
}
