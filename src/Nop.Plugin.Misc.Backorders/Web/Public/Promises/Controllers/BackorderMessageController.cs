using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Services.Catalog;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Controllers;

/// <summary>Answers the product page when quantity or attributes change. It reads only, so it needs no antiforgery token.</summary>
[IgnoreAntiforgeryToken]
public class BackorderMessageController(
    ShopperMessages notices,
    QuoteLines quotes,
    IProductService products,
    IProductAttributeParser attributes,
    IAclService acl,
    IStoreMappingService storeMappings) : BasePublicController
{
    /// <summary>Beyond it nobody orders; it keeps a typed number from overflowing.</summary>
    private const int MOST = 1_000_000;

    [HttpPost]
    public async Task<IActionResult> Product(int productId, IFormCollection form)
    {
        var product = await products.GetProductByIdAsync(productId);
        if (product is null || !await IsVisibleAsync(product))
            return NotFound();

        var xml = await ReadAttributesAsync(product, form);
        var notice = await quotes.MayWaitAsync(product)
            ? (await notices.MakeAsync([new(productId, xml, Quantity(productId, form))]))[0]
            : null;

        return Json(new { html = notice is null ? "" : MessageMarkup.ToText(notice.Html), availability = notice?.Availability ?? "" });
    }

    /// <summary>The shop's parser throws on a choice that is no number; the page never sends one.</summary>
    private async Task<string> ReadAttributesAsync(Product product, IFormCollection form)
    {
        try
        {
            return await attributes.ParseProductAttributesAsync(product, form, []);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return "";
        }
    }

    private async Task<bool> IsVisibleAsync(Product product)
    {
        return product.Published && !product.Deleted && await acl.AuthorizeAsync(product) && await storeMappings.AuthorizeAsync(product);
    }

    private static int Quantity(int productId, IFormCollection form)
    {
        var isNumber = int.TryParse(form[$"addtocart_{productId}.EnteredQuantity"], NumberStyles.Integer, CultureInfo.InvariantCulture, out var quantity);

        return isNumber ? Math.Clamp(quantity, 1, MOST) : 1;
    }
}
