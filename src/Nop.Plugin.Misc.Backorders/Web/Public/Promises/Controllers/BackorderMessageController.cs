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
public sealed class BackorderMessageController(
    ShopperMessages notices,
    QuoteLines quotes,
    IProductService products,
    IProductAttributeParser attributes,
    IAclService acl,
    IStoreMappingService storeMappings) : BasePublicController
{
    /// <summary>Beyond it nobody orders; it keeps a typed number from overflowing.</summary>
    private const int MOST = 1_000_000;

    private const int MOST_OF_HIDDEN = 100;

    [HttpPost]
    public async Task<IActionResult> Product(int productId, IFormCollection form)
    {
        var product = await products.GetProductByIdAsync(productId);
        if (product is null || !await IsVisibleAsync(product))
            return NotFound();

        var xml = await ReadAttributesAsync(product, form);
        var quantity = Quantity(productId, form);
        var notice = await quotes.MayWaitAsync(product) ? (await notices.MakeAsync([new(productId, xml, quantity)]))[0] : null;
        if (notice is null)
            return Json(new { html = "", availability = "", closed = false });

        return Json(new
        {
            html = MessageMarkup.ToText(MayCount(product, quantity) ? notice.Html : notice.WithoutUnits),
            availability = notice.Availability ?? "",
            closed = notice.IsClosed
        });
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

    // Where the store hides how many there are, a large number would ask for them: units are told for what a customer of the
    // page may order, and not for more than few order at once.
    private bool MayCount(Product product, int quantity)
    {
        if (product.DisplayStockAvailability && product.DisplayStockQuantity)
            return true;

        var allowed = products.ParseAllowedQuantities(product) ?? [];
        var most = product.OrderMaximumQuantity > 0 ? Math.Min(product.OrderMaximumQuantity, MOST_OF_HIDDEN) : MOST_OF_HIDDEN;

        return quantity <= most && (allowed.Length == 0 || allowed.Contains(quantity));
    }

    private static int Quantity(int productId, IFormCollection form)
    {
        var isNumber = int.TryParse(
            form[$"addtocart_{productId}.EnteredQuantity"],
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var quantity);

        return isNumber ? Math.Clamp(quantity, 1, MOST) : 1;
    }
}
