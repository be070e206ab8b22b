using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Controllers;

/// <summary>Answers the product page when its notice changes. It reads only, so it needs no antiforgery token.</summary>
[IgnoreAntiforgeryToken]
public sealed class BackorderAlternativesController(
    ProductAlternatives alternatives,
    AskedProduct asked,
    ShownAlternatives shown,
    ShopperCart cart) : BasePublicController
{
    [HttpPost]
    public async Task<IActionResult> Product(int productId, IFormCollection form)
    {
        if (await asked.FindAsync(productId) is not { } product || !await shown.AreOfferedAsync((await cart.ShopperAsync()).StoreId))
            return NotFound();

        var xml = await asked.AttributesAsync(product, form);

        return PartialView(
            BackordersDefaults.VIEWS + "Public/Alternatives/_AlternativeList.cshtml",
            await alternatives.MakeAsync(product, xml, AskedProduct.Quantity(productId, form)));
    }
}
