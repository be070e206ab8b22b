using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Controllers;

/// <summary>What a registered shopper decides about an own order. Of all others it says that they do not exist.</summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderChoiceController(OwnOrder own, RequestAnswers answers) : BasePublicController
{
    [HttpPost]
    public async Task<IActionResult> Decide(int orderId, ChoiceForm form)
    {
        if (await own.FindAsync(orderId) is not { } order)
            return NotFound();

        TempData[RequestAnswers.KEY] = await answers.RunAsync(order.Id, form);
        TempData[RequestAnswers.LINE] = form.OrderItemId.ToString(CultureInfo.InvariantCulture);

        return Url.IsLocalUrl(form.ReturnUrl) ? LocalRedirect(form.ReturnUrl) : RedirectToRoute("OrderDetails", new { orderId });
    }
}
