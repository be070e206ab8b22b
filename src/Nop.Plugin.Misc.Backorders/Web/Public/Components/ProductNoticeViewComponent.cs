using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Services.Catalog;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Components;

public record ProductNoticeModel : BaseNopModel
{
    public int ProductId { get; init; }

    /// <summary>Empty when stock covers the quantity that the page starts with.</summary>
    public IHtmlContent Notice { get; init; } = HtmlString.Empty;
}

/// <summary>The notice on the product page, for the quantity that the page starts with; a script asks again when it changes.</summary>
public class ProductNoticeViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not ProductDetailsModel page)
            return Content("");

        var model = await guard.ReadAsync<ProductNotices, ProductNoticeModel?>("product-notice", notices => notices.MakeAsync(page), null);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Public/ProductNotice.cshtml", model);
    }
}

public class ProductNotices(IProductService products, ShopperNotices notices)
{
    public async Task<ProductNoticeModel?> MakeAsync(ProductDetailsModel page)
    {
        var product = await products.GetProductByIdAsync(page.Id);
        if (product is null || !QuoteLines.MayWait(product))
            return null;

        var quantity = Math.Max(1, page.AddToCart?.EnteredQuantity ?? 1);
        if (IsSurelyCovered(product, quantity))
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
