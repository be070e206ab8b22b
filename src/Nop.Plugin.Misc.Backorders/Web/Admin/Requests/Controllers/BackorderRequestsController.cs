using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Emptied;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Controllers;

/// <summary>What shoppers ask for while they wait, and what a clerk decides.</summary>
public sealed class BackorderRequestsController(
    RequestsFactory factory,
    RequestMoneyFactory money,
    AcceptRequest accept,
    RefuseRequest refuse,
    OfferAlternative offer,
    CancelEmptied emptied) : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Requests/Requests.cshtml";

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List() => View(VIEW, await factory.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(RequestSearchModel searchModel)
    {
        return Json(await factory.PrepareListAsync(Sorted(searchModel)));
    }

    /// <summary>What accepting it does to the money of the order.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Preview(int id) => Json(new { text = await money.BeforeAsync(id) });

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Accept(int id)
    {
        return await accept.RunAsync(id) is { IsDone: false } refused
            ? await AnswerAsync(refused, "")
            : Json(new { done = 1, message = await money.AcceptedAsync(id), emptied = await factory.EmptiedAsync(id) });
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Refuse(int id, string? reason)
    {
        return await AnswerAsync(
            await refuse.RunAsync(id, StoredText.Fit((reason ?? "").Trim(), RequestBuilder.ANSWER_LENGTH)),
            "Request.Done.Refuse");
    }

    /// <summary>The order of which an accepted request left nothing.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> CancelOrder(int id) => await AnswerAsync(await emptied.RunAsync(id), "Request.Done.CancelOrder");

    /// <param name="id">Of the backorder.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Offer(int id, int productId, string? sku) =>
        await AnswerAsync(await offer.RunAsync(id, productId, sku), "Request.Done.Offer");

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done)
    {
        if (outcome.Refusal is not { } refusal)
            return Json(new { done = 1, message = await factory.TextAsync(done) });

        Response.StatusCode = StatusCodes.Status400BadRequest;

        return Json(new { error = await factory.TextAsync(RefusalTexts.ForClerks(refusal)) });
    }
}
