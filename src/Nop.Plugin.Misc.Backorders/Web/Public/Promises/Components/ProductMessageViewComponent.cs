using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Components;

public sealed record ProductMessageModel : BaseNopModel
{
    public int ProductId { get; init; }

    /// <summary>Empty when stock covers the quantity that the page starts with.</summary>
    public IHtmlContent Notice { get; init; } = HtmlString.Empty;
}

/// <summary>The notice on the product page, for the quantity that the page starts with; a script asks again when it changes.</summary>
public sealed class ProductMessageViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var model = await guard.ReadAsync<ProductMessages, ProductMessageModel?>(
            "product-notice",
            notices => MakeAsync(notices, additionalData),
            null);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Public/Promises/ProductMessage.cshtml", model);
    }

    // The page of a group has no zone for its products but the one below each button.
    private static Task<ProductMessageModel?> MakeAsync(ProductMessages notices, object additionalData) => additionalData switch
    {
        ProductDetailsModel page => notices.MakeAsync(page),
        ProductDetailsModel.AddToCartModel box => notices.MakeAsync(box),
        _ => Task.FromResult<ProductMessageModel?>(null)
    };
}
