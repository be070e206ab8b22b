using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Plugin.Misc.Backorders.Web.Public.Components;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

public class ProductNotices(IProductService products, QuoteLines quotes, Bundles bundles, ShopperNotices notices)
{
    public async Task<ProductNoticeModel?> MakeAsync(ProductDetailsModel page)
    {
        var product = await products.GetProductByIdAsync(page.Id);
        if (product is null || !await quotes.MayWaitAsync(product))
            return null;

        var quantity = Math.Max(1, page.AddToCart?.EnteredQuantity ?? 1);
        if (IsSurelyCovered(product, quantity) && !await bundles.MayHaveComponentsAsync(product.Id))
            return new() { ProductId = product.Id };

        var notice = (await notices.MakeAsync([new(product.Id, "", quantity)]))[0];

        return new() { ProductId = product.Id, Notice = notice?.Html ?? HtmlString.Empty };
    }

    // The page has the product at hand already: a product that is well in stock costs no further query.
    private static bool IsSurelyCovered(Product product, int quantity)
    {
        return product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: false }
            && product.StockQuantity >= quantity;
    }
}
