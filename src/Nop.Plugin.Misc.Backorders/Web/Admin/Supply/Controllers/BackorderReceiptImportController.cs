using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Controllers;

/// <summary>Takes expected receipts over from a file: first it is shown how it reads.</summary>
public sealed class BackorderReceiptImportController(
    ReceiptImportFactory factory,
    ImportReceipts import,
    ReceiptWords words,
    INotificationService notifications) : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Supply/Import.cshtml";

    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Index() => View(VIEW, await factory.PrepareAsync());

    [CheckPermission(BackordersPermissions.MANAGE)]
    public IActionResult Template() => File(factory.Template(), ReceiptFile.TYPE, "expected-receipts.csv");

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Preview(IFormFile? upload, string? text) =>
        Page(await factory.PrepareAsync(await ReceiptImportFactory.TextAsync(upload, text)));

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Import(ReceiptImportModel model)
    {
        if (await import.RunAsync(model.Text, new(model.GoodRowsOnly, model.KnownToo) { ChangesToo = model.ChangesToo }) is not { } added)
        {
            // Read anew: goods may have gone since the file was shown.
            notifications.ErrorNotification(await words.TextAsync("Receipts.Import.Refused"));
            return Page(await factory.PrepareAsync(model.Text));
        }

        if (added == 0)
            notifications.WarningNotification(await words.TextAsync("Receipts.Import.Nothing"));
        else
            notifications.SuccessNotification(await words.FillAsync("Receipts.Import.Done", added));

        return RedirectToAction("List", "BackorderReceipts");
    }

    // Fields show what the model says, not what was posted.
    private ViewResult Page(ReceiptImportModel model)
    {
        ModelState.Clear();
        // What is far too long is not sent back.
        if (model.Text?.Length > ReadReceiptFile.MOST_SIGNS)
            model.Text = "";

        return View(VIEW, model);
    }
}
