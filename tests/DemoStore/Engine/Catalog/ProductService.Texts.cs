using System.Globalization;
using Nop.Core.Domain.Catalog;

namespace DemoStore.Engine.Catalog;

public sealed partial class ProductService
{
    public async Task<string> FormatStockMessageAsync(Product product, string attributesXml)
    {
        if (!product.DisplayStockAvailability)
            return "";

        return product.ManageInventoryMethod switch
        {
            ManageInventoryMethod.ManageStock => await StockTextAsync(product, await GetTotalStockQuantityAsync(product)),
            ManageInventoryMethod.ManageStockByAttributes => await CombinationTextAsync(product, attributesXml),
            _ => "",
        };
    }

    private async Task<string> CombinationTextAsync(Product product, string attributesXml)
    {
        var combination = await parser.FindProductAttributeCombinationAsync(product, attributesXml);

        if (combination is null)
            return product.AllowAddingOnlyExistingAttributeCombinations ? await MissingAsync(product) : await TextAsync("InStock");

        if (combination.StockQuantity > 0)
            return await PresentAsync(product, combination.StockQuantity, combination.MinStockQuantity);

        // Never the backorder text, even when the combination may go below zero.
        return combination.AllowOutOfStockOrders ? await TextAsync("InStock") : await MissingAsync(product);
    }

    private async Task<string> StockTextAsync(Product product, int available)
    {
        if (available > 0)
            return await PresentAsync(product, available, product.MinStockQuantity);

        return product.BackorderMode switch
        {
            BackorderMode.NoBackorders => await MissingAsync(product),
            BackorderMode.AllowQtyBelow0 => await TextAsync("InStock"),
            _ => await RangeAsync(product) is { } range ? await TextAsync("BackorderingWithDate", range) : await TextAsync("Backordering"),
        };
    }

    private async Task<string> PresentAsync(Product product, int quantity, int minimum)
    {
        var low = minimum >= quantity && product.LowStockActivity == LowStockActivity.Nothing;
        var text = (low ? "LowStock" : "InStock") + (product.DisplayStockQuantity ? "WithQuantity" : "");

        return await TextAsync(text, quantity);
    }

    private async Task<string> MissingAsync(Product product) =>
        await RangeAsync(product) is { } range ? await TextAsync("AvailabilityRange", range) : await TextAsync("OutOfStock");

    private async Task<string?> RangeAsync(Product product) =>
        (await ranges.GetProductAvailabilityRangeByIdAsync(product.ProductAvailabilityRangeId))?.Name;

    private async Task<string> TextAsync(string key, params object[] parts) =>
        string.Format(CultureInfo.CurrentCulture, await texts.GetResourceAsync($"Products.Availability.{key}"), parts);
}
