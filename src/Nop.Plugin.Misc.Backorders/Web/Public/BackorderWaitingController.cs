using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Waiting;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>
/// The page behind the link in mails, for guests too: the link is the key, so it is kept out of indexes, caches and the
/// addresses that browsers hand on. Opening it changes nothing, since scanners of mails open links.
/// </summary>
[AutoValidateAntiforgeryToken]
public class BackorderWaitingController(WaitingLinks links, ChoicesFactory choices, ChoiceAnswers answers) : BasePublicController
{
    private const string VIEWS = BackordersDefaults.VIEWS + "Public/";

    public async Task<IActionResult> Order(string token)
    {
        Hide();
        if (await links.FindAsync(token) is not { } order)
            return NotValid();

        var url = Url.RouteUrl(WaitingRoutes.WAITING, new { token }) ?? "";

        return View(VIEWS + "Waiting.cshtml", await choices.PrepareAsync(order, url, returnUrl: "", TempData[ChoiceAnswers.KEY] as string ?? ""));
    }

    [HttpPost]
    public async Task<IActionResult> Order(string token, ChoiceForm form)
    {
        Hide();
        if (await links.FindAsync(token) is not { } order)
            return NotValid();

        TempData[ChoiceAnswers.KEY] = await answers.RunAsync(order.Id, form);

        return RedirectToRoute(WaitingRoutes.WAITING, new { token });
    }

    private ViewResult NotValid()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View(VIEWS + "WaitingNotValid.cshtml");
    }

    private void Hide()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers.CacheControl = "no-store";
    }
}
