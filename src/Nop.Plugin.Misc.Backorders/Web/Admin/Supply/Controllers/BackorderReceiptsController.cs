using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Controllers;

/// <summary>What is expected to come in: the list, and one receipt.</summary>
public sealed class BackorderReceiptsController(
    ReceiptListFactory lists,
    ReceiptPageFactory pages,
    ReceiptFormReading reading,
    ReceiptDesk desk,
    ReceiptWords words,
    INotificationService notifications) : BackOfficeController
{
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List() =>
        View(BackordersDefaults.VIEWS + "Admin/Supply/List.cshtml", await lists.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(ReceiptSearchModel searchModel)
    {
        return Json(await lists.PrepareListAsync(Sorted(searchModel)));
    }

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Export(ReceiptSearchModel searchModel) =>
        File(await lists.ExportAsync(searchModel), ReceiptFile.TYPE, "expected-receipts.csv");

    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Create(int productId, int combinationId)
    {
        return productId > 0 && await pages.PrepareNewAsync(productId, combinationId) is { } model
            ? View(BackordersDefaults.VIEWS + "Admin/Supply/Receipt.cshtml", model)
            : View(BackordersDefaults.VIEWS + "Admin/Supply/Choose.cshtml", await pages.PrepareChoiceAsync(""));
    }

    /// <param name="query">A part of name or SKU. Posted, so that a link made by somebody else prints nothing on a clerk's page.</param>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Choose(string? query) =>
        View(BackordersDefaults.VIEWS + "Admin/Supply/Choose.cshtml", await pages.PrepareChoiceAsync(query));

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Create(ReceiptPageModel model)
    {
        if (!await pages.FillAsync(model))
            return RedirectToAction(nameof(Create));

        if (await reading.ReadAsync(model, ModelState) is { } draft)
        {
            var (outcome, id) = await desk.AddAsync(draft);
            if (outcome.Refusal is not { } refusal)
            {
                notifications.SuccessNotification(await words.TextAsync("Receipts.Saved"));
                return RedirectToAction(nameof(Edit), new { id });
            }

            await RefuseAsync(refusal);
        }

        return View(BackordersDefaults.VIEWS + "Admin/Supply/Receipt.cshtml", model);
    }

    /// <param name="more">Units that somebody wanted to receive, and that are more than is still to come.</param>
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Edit(int id, int more, int warehouseId)
    {
        return await pages.PrepareAsync(id, more, warehouseId) is { } model
            ? View(BackordersDefaults.VIEWS + "Admin/Supply/Receipt.cshtml", model)
            : RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Edit(ReceiptPageModel model)
    {
        if (await pages.PrepareAsync(model.Id) is not { } stored)
            return RedirectToAction(nameof(List));

        model.ProductId = stored.ProductId;
        if (await reading.ReadAsync(model, ModelState) is { } draft)
        {
            var outcome = await desk.ChangeAsync(model.Id, draft, model.Version);
            if (outcome.Refusal is not { } refusal)
            {
                notifications.SuccessNotification(await words.TextAsync("Receipts.Saved"));
                return RedirectToAction(nameof(Edit), new { id = model.Id });
            }

            await RefuseAsync(refusal);
            // Who saves once more has seen that it was changed.
            model.Version = stored.Version;
            ModelState.Remove(nameof(model.Version));
        }

        await pages.FillAsync(model);
        await pages.AddStateAsync(model);

        return View(BackordersDefaults.VIEWS + "Admin/Supply/Receipt.cshtml", model);
    }

    private async Task RefuseAsync(Refusal refusal)
    {
        var field = refusal is Refusal.Uncounted or Refusal.AlreadyReceived ? nameof(ReceiptPageModel.CombinationId) : "";
        ModelState.AddModelError(field, await words.RefusalAsync(refusal));
    }
}
