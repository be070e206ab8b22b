using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>What a registered shopper decides about an own order. Of all others it says that they do not exist.</summary>
[AutoValidateAntiforgeryToken]
public class BackorderChoiceController(OwnOrder own, ChoiceAnswers answers) : BasePublicController
{
    [HttpPost]
    public async Task<IActionResult> Decide(int orderId, ChoiceForm form)
    {
        if (await own.FindAsync(orderId) is not { } order)
            return NotFound();

        TempData[ChoiceAnswers.KEY] = await answers.RunAsync(order.Id, form);
        TempData[ChoiceAnswers.LINE] = form.OrderItemId.ToString(CultureInfo.InvariantCulture);

        return Url.IsLocalUrl(form.ReturnUrl) ? LocalRedirect(form.ReturnUrl) : RedirectToRoute("OrderDetails", new { orderId });
    }
}
