using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;

/// <summary>
/// What a product page offers when the wanted quantity is short: of goods that wait, and of goods that the shop does not sell any
/// more until they are back.
/// </summary>
public sealed class ProductAlternatives(
    ShownAlternatives shown,
    ShopperCart cart,
    PageMessages page,
    ShopperMessages notices,
    StockReader stock,
    IProductService products)
{
    /// <returns>Null when the page never offers any.</returns>
    public async Task<AlternativesModel?> MakeAsync(ProductDetailsModel model)
    {
        var product = await products.GetProductByIdAsync(model.Id);
        if (product is null || !StockSource.IsPhysical(product) || !await shown.AreOfferedAsync((await cart.ShopperAsync()).StoreId))
            return null;

        var line = new WantedLine(product.Id, "", Math.Max(1, model.AddToCart?.EnteredQuantity ?? 1));

        // The notice of the page is made already, for what the page starts with.
        return await MakeAsync(line, await page.OfAsync(model) is not null || await IsSoldOutAsync(product, line.Quantity));
    }

    public async Task<AlternativesModel> MakeAsync(Product product, string attributesXml, int quantity)
    {
        var line = new WantedLine(product.Id, attributesXml, quantity);
        var isShort = await page.MayWaitAsync(product.Id)
            ? (await notices.MakeAsync([line]))[0] is not null
            : await IsSoldOutAsync(product, quantity);

        return await MakeAsync(line, isShort);
    }

    private async Task<AlternativesModel> MakeAsync(WantedLine line, bool isShort)
    {
        return new()
        {
            ProductId = line.ProductId,
            Alternatives = isShort ? (await shown.MakeAsync([line], await cart.ShopperAsync()))[0] : []
        };
    }

    // The page has the product at hand: one that is well in stock costs no query.
    private async Task<bool> IsSoldOutAsync(Product product, int quantity)
    {
        return product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
            && product.BackorderMode == BackorderMode.NoBackorders
            && !product.UseMultipleWarehouses
            && product.StockQuantity < quantity
            && await stock.AvailableAsync(StockKey.OfProduct(product.Id)) < quantity;
    }
}
