using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;
using Nop.Web.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Controllers;

/// <summary>
/// Shoppers ask to be told, confirm their address, and leave the list by the link in a mail. Opening the link changes nothing.
/// </summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderNotifyController(
    BackInStockAsking asking,
    BackInStockLinks links,
    BackInStockList list,
    BackInStockEntries entries,
    BackInStockPages pages) : BasePublicController
{
    public const string EMAIL = "BackordersNotifyEmail";
    public const string RETURN = "BackordersNotifyReturn";
    public const string ANSWER = "backorders.notify";

    /// <param name="captchaValid">The shop's filter puts it there.</param>
    [HttpPost]
    [ValidateCaptcha]
    public async Task<IActionResult> Ask(int productId, IFormCollection form, bool captchaValid)
    {
        var isNumber = int.TryParse(
            form[$"addtocart_{productId}.EnteredQuantity"],
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var quantity);
        if (await asking.RunAsync(productId, form, isNumber ? quantity : 1, form[EMAIL], captchaValid) is not { } answer)
            return NotFound();

        TempData[ANSWER] = await pages.AnswerAsync(answer);
        var back = form[RETURN].ToString();

        return Url.IsLocalUrl(back) ? LocalRedirect(back) : LocalRedirect(Url.Content("~/"));
    }

    public async Task<IActionResult> Link(string token)
    {
        Hide();

        return await links.FindAsync(token) is { } record
            ? View(
                BackordersDefaults.VIEWS + "Public/BackInStock/Link.cshtml",
                await pages.OfLinkAsync(record, Url.RouteUrl(RouteNames.LINK, new { token }) ?? ""))
            : NotValid();
    }

    [HttpPost]
    public async Task<IActionResult> Link(string token, bool remove)
    {
        Hide();
        if (await links.FindAsync(token) is not { } record)
            return NotValid();

        var state = (BackInStockState)record.StateId;
        if (remove && state.IsOpen())
            await list.EndAsync(record, BackInStockState.Removed);
        else if (!remove && state == BackInStockState.Unconfirmed)
            await entries.ConfirmAsync(record);

        return RedirectToRoute(RouteNames.LINK, new { token });
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
