using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Fortnight;

/// <summary>Something that is sold, and what is counted of it.</summary>
/// <param name="Each">Units of stock in one that is sold: parts of a bundle.</param>
/// <param name="IsCounted">An ERP writes every night what lies on its shelf.</param>
internal sealed record Good(string Name, int Sold, string Xml, int Each, int Product, int Combination, bool IsInWarehouses, bool IsCounted)
{
    /// <summary>What really lies there.</summary>
    public int Shelf { get; set; }

    public bool IsGone { get; set; }

    /// <summary>How much of its date customers are shown.</summary>
    public DisplayMode Mode { get; init; } = DisplayMode.Range;

    public override string ToString() => Name;

    public bool Equals(Good? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

/// <summary>Twelve products in each way of counting stock.</summary>
internal static class Goods
{
    public static async Task<List<Good>> StockUpAsync(TestShop shop)
    {
        var goods = new List<Good>();
        for (var index = 0; index < 4; index++)
        {
            var product = await shop.SellAsync(stock: 6, row => (row.Name, row.Price) = ($"Plain {index}", 10));
            goods.Add(new($"plain {index}", product.Id, "", 1, product.Id, 0, IsInWarehouses: false, IsCounted: index < 2) { Shelf = 6, Mode = index == 3 ? DisplayMode.Label : DisplayMode.Range });
        }

        for (var index = 0; index < 3; index++)
        {
            var xml = $"<colour{index}/>";
            var combination = await shop.SellCombinationAsync(stock: 5, xml);
            goods.Add(new($"combination {index}", combination.ProductId, xml, 1, combination.ProductId, combination.Id, IsInWarehouses: false, IsCounted: false) { Shelf = 5, Mode = index == 2 ? DisplayMode.Silent : DisplayMode.Range });
        }

        for (var index = 0; index < 3; index++)
        {
            var product = await shop.SellFromWarehousesAsync(4, 3);
            goods.Add(new($"warehouses {index}", product.Id, "", 1, product.Id, 0, IsInWarehouses: true, IsCounted: false) { Shelf = 7, Mode = index == 2 ? DisplayMode.Date : DisplayMode.Range });
        }

        for (var index = 0; index < 2; index++)
        {
            var part = await shop.SellAsync(stock: 8);
            var (bundle, values) = await shop.SellBundleAsync(null, (part.Id, 2));
            goods.Add(new($"part {index}", bundle.Id, ChosenParts.Xml((values[0], null)), 2, part.Id, 0, IsInWarehouses: false, IsCounted: index == 1) { Shelf = 8 });
        }

        foreach (var good in goods.Where(good => good.Mode != DisplayMode.Range))
            await shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(good.Sold, good.Mode));

        return goods;
    }

    /// <summary>What the shop says can be sold of it; below zero it owes.</summary>
    public static int NumberOf(this TestShop shop, Good good)
    {
        if (good.IsInWarehouses)
            return shop.Rows<ProductWarehouseInventory>().Where(row => row.ProductId == good.Product).Sum(row => row.StockQuantity - row.ReservedQuantity);

        return good.Combination > 0
            ? shop.Rows<ProductAttributeCombination>().Single(row => row.Id == good.Combination).StockQuantity
            : shop.StockOf(good.Product);
    }
}
