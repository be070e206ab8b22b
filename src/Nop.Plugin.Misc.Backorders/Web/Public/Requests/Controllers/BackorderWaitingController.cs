using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Controllers;

/// <summary>
/// The page behind the link in mails, for guests too: the link is the key, so it is kept out of indexes, caches and the
/// addresses that browsers hand on. Opening it changes nothing, since scanners of mails open links.
/// </summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderWaitingController(
    WaitingLinks links,
    OrderRequestsFactory choices,
    RequestAnswers answers) : BasePublicController
{
    public async Task<IActionResult> Order(string token)
    {
        Hide();
        if (await links.FindAsync(token) is not { } order)
            return NotValid();

        var url = Url.RouteUrl(RouteNames.WAITING, new { token }) ?? "";

        return View(
            BackordersDefaults.VIEWS + "Public/Requests/Waiting.cshtml",
            await choices.PrepareAsync(order, url, returnUrl: "", TempData[RequestAnswers.KEY] as string ?? ""));
    }

    [HttpPost]
    public async Task<IActionResult> Order(string token, ChoiceForm form)
    {
        Hide();
        if (await links.FindAsync(token) is not { } order)
            return NotValid();

        TempData[RequestAnswers.KEY] = await answers.RunAsync(order.Id, form);

        return RedirectToRoute(RouteNames.WAITING, new { token });
    }

    private ViewResult NotValid()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;

        return View(BackordersDefaults.VIEWS + "Public/Requests/WaitingNotValid.cshtml");
    }

    private void Hide()
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        Response.Headers.CacheControl = "no-store";
    }
}
