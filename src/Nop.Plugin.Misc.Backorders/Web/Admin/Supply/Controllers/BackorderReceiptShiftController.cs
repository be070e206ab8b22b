using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Controllers;

/// <summary>Deliveries that slip by some days, one or many, with a look at who is affected first.</summary>
public sealed class BackorderReceiptShiftController(
    ReceiptShiftFactory factory,
    ReceiptDesk desk,
    ReceiptWords words,
    INotificationService notifications) : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Supply/Shift.cshtml";
    private const string PAGES = "BackorderReceipts";

    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Preview(string? ids, int? days)
    {
        if (await factory.PrepareAsync(ids, days) is not { } model)
            return RedirectToAction("List", PAGES);

        if (days is not null && !model.IsPreview)
        {
            ModelState.AddModelError(nameof(model.Days), await words.TextAsync("Receipts.Refusal.Days"));
            await ModelState.NameFieldsAsync(typeof(ReceiptShiftModel), words.TextAsync);
        }

        return View(VIEW, model);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Move(string? ids, int? days, long seen)
    {
        if (!ReceiptShiftFactory.IsPossible(days))
            return RedirectToAction(nameof(Preview), new { ids, days });

        var (outcome, moved) = await desk.ShiftAsync(ReceiptShiftFactory.Ids(ids), days!.Value, seen);
        if (outcome.Refusal is { } refusal)
            notifications.WarningNotification(await words.RefusalAsync(refusal));
        else
            notifications.SuccessNotification(await words.FillAsync("Receipts.Shift.Done", moved, days.Value));

        return RedirectToAction("List", PAGES);
    }
}
