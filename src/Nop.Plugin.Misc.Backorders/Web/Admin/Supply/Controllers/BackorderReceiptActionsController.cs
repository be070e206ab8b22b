using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Controllers;

/// <summary>The buttons on the page of an expected receipt. Each leads back to it and says there what came of it.</summary>
public sealed class BackorderReceiptActionsController(
    ReceiveGoods receive,
    ReceiptDesk desk,
    ReceiptWords words,
    INotificationService notifications) : BackOfficeController
{
    private const string PAGES = "BackorderReceipts";

    /// <param name="seen">Deliveries that the page showed.</param>
    /// <param name="allowMore">The question whether more is meant so was answered.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Receive(int id, int units, int warehouseId, int seen, bool allowMore)
    {
        var outcome = await receive.RunAsync(new(id, units, warehouseId, seen, allowMore));
        if (outcome.Refusal == Refusal.MoreThanOutstanding)
            return RedirectToAction("Edit", PAGES, new { id, more = units, warehouseId });

        return await AnswerAsync(id, outcome, "Receipts.Receive.Done");
    }

    /// <param name="deliveryId">The delivery that is taken back.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Undo(int id, int deliveryId) =>
        await AnswerAsync(id, await receive.UndoAsync(deliveryId), "Receipts.Undo.Done");

    /// <param name="deliveryId">One of which nobody knew whether it changed stock.</param>
    /// <param name="isInStock">What a look at the stock told.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Say(int id, int deliveryId, bool isInStock)
    {
        return await AnswerAsync(
            id,
            await receive.SayAsync(deliveryId, isInStock),
            isInStock ? "Receipts.Say.Changed.Done" : "Receipts.Say.Unchanged.Done");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Cancel(int id) => await AnswerAsync(id, await desk.CancelAsync(id), "Receipts.Cancel.Done");

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Reopen(int id) => await AnswerAsync(id, await desk.ReopenAsync(id), "Receipts.Reopen.Done");

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await desk.DeleteAsync(id) is { IsDone: false } refused)
            return await AnswerAsync(id, refused, "");

        notifications.SuccessNotification(await words.TextAsync("Receipts.Delete.Done"));

        return RedirectToAction("List", PAGES);
    }

    private async Task<IActionResult> AnswerAsync(int id, Outcome outcome, string done)
    {
        if (outcome.Refusal is { } refusal)
            notifications.ErrorNotification(await words.RefusalAsync(refusal));
        else
            notifications.SuccessNotification(await words.TextAsync(done));

        return RedirectToAction("Edit", PAGES, new { id });
    }
}
