using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Controllers;

/// <summary>What the last step of the checkout asks for while it is open.</summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderCheckoutController(CheckoutSummaries summaries, Acknowledgement acknowledgement) : BasePublicController
{
    /// <summary>
    /// The summary as it is now: what is short may have changed since the page was opened. Asked for by a script, so its address
    /// has no language.
    /// </summary>
    [CheckLanguageSeoCode(ignore: true)]
    public async Task<IActionResult> Summary()
    {
        return await summaries.MakeAsync() is { } model
            ? PartialView(BackordersDefaults.VIEWS + "Public/Cart/CheckoutSummary.cshtml", model)
            : Content("");
    }

    /// <summary>Ticked or cleared. The word is about the shopper's own cart, and about nothing but what the code stands for.</summary>
    [HttpPost]
    public async Task<IActionResult> Acknowledge(string? code, bool accepted)
    {
        await acknowledgement.GiveAsync(accepted && code is { Length: <= 64 } ? code : "");

        return Json(new { accepted });
    }
}
