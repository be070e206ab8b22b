using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Data;

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

    public static async Task<OrderItem> BuyAsync(this TestShop shop, int productId, int quantity, string attributesXml = "")
    {
        OrderItem item = null!;
        await shop.RequestAsync(async platform => item = await platform.PlaceAsync(productId, quantity, attributesXml));
        // Two orders never have the very same instant.
        shop.Clock.Advance(TimeSpan.FromSeconds(1));

        return item;
    }

    /// <summary>Waiting, allocated, released, shipped, cancelled.</summary>
    public static (int, int, int, int, int) Books(this BackorderRecord record)
    {
        return (record.Waiting, record.Allocated, record.Released, record.Shipped, record.Cancelled);
    }
}
