using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Plugin.Misc.Backorders.UseCases.Choices;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Choices;

/// <summary>What a product page offers when the wanted quantity is short: of goods that wait, and of goods that the shop does not sell any more until they are back.</summary>
public class ProductAlternatives(ShownAlternatives shown, ShopperCart cart, PageQuotes quotes, QuoteLines may, StockReader stock, IProductService products)
{
    /// <returns>Null when the page never offers any.</returns>
    public async Task<AlternativesModel?> MakeAsync(ProductDetailsModel page)
    {
        var product = await products.GetProductByIdAsync(page.Id);
        if (product is null || !StockHome.IsPhysical(product) || !await shown.AreOfferedAsync((await cart.ShopperAsync()).StoreId))
            return null;

        return await MakeAsync(product, "", Math.Max(1, page.AddToCart?.EnteredQuantity ?? 1));
    }

    public async Task<AlternativesModel> MakeAsync(Product product, string attributesXml, int quantity)
    {
        var shopper = await cart.ShopperAsync();
        var line = new WantedLine(product.Id, attributesXml, quantity);

        if (!await IsShortAsync(product, line, shopper.StoreId))
            return new() { ProductId = product.Id };

        return new() { ProductId = product.Id, Alternatives = (await shown.MakeAsync([line], shopper))[0] };
    }

    private async Task<bool> IsShortAsync(Product product, WantedLine line, int storeId)
    {
        // The page has the product at hand already: one that is well in stock costs no further query.
        if (product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: false } && product.StockQuantity >= line.Quantity && line.AttributesXml is "")
            return false;

        if (await may.MayWaitAsync(product))
            return (await quotes.RunAsync([line], storeId))[0] is not null;

        return product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
            && await stock.AvailableAsync(Domain.Stock.StockKey.OfProduct(product.Id)) < line.Quantity;
    }
}
