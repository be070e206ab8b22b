using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Controllers;

/// <summary>
/// How well dates were kept, and moving those of a whole queue: looking at who is affected changes nothing, a second button does
/// it.
/// </summary>
public sealed class BackorderDatesController(DatesFactory factory, MoveDates dates, AdminTexts texts, INotificationService notifications)
    : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Promises/Dates.cshtml";

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(int period, string? stockKey) =>
        View(VIEW, await factory.PrepareAsync(new() { Period = period, StockKey = stockKey }));

    /// <summary>Posted, so that a link made by somebody else prints nothing on a clerk's page.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Preview(DateMoveForm form) => View(VIEW, await factory.PrepareAsync(form.ToModel()));

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> Move(DateMoveForm form)
    {
        var model = form.ToModel();
        if (DateMoves.Key(model.StockKey) is not { } key || await factory.ReadAsync(model) is not { } move)
        {
            notifications.ErrorNotification(model.Error.Length > 0 ? model.Error : await texts.TextAsync("Dates.Error.Nothing"));
            return Again(model);
        }

        if (await dates.RunAsync(key, move, model.Seen) is not { } answer)
        {
            notifications.WarningNotification(await texts.TextAsync("Dates.Error.Seen"));
            return Again(model);
        }

        notifications.SuccessNotification(Wording.Fill(await texts.TextAsync("Dates.Moved"), CultureInfo.CurrentCulture, answer.Done));

        return RedirectToAction(nameof(List), new { model.Period, model.StockKey });
    }

    // With what was typed: the preview shows what it means now.
    private RedirectToActionResult Again(DatesModel model)
    {
        return RedirectToAction(
            nameof(List),
            new { model.Period, model.StockKey, model.MoveDays, model.NewFrom, model.NewTo, model.MoveReason });
    }
}
