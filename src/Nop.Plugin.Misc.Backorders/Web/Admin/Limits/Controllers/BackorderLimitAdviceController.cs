using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Controllers;

/// <summary>Answers to what is suggested about limits. Vendors answer for their own products.</summary>
public sealed class BackorderLimitAdviceController(
    LimitAdviceList list,
    LimitAdvice advice,
    LimitLists lists,
    LimitWords words,
    INotificationService notifications,
    IWorkContext workContext) : BackOfficeController
{
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Apply(int id) => AnswerAsync(id, advice.ApplyAsync, "Limits.Advice.Applied");

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Dismiss(int id) => AnswerAsync(id, advice.DismissAsync, "Limits.Advice.Dismissed");

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Undo(int id) => AnswerAsync(id, advice.UndoAsync, "Limits.Advice.Undone");

    private async Task<IActionResult> AnswerAsync(int id, Func<LimitAdviceRecord, int, Task<Outcome>> answer, string done)
    {
        if (await list.FindAsync(id, await lists.VendorIdAsync()) is not { } record)
            return NotFound();

        if ((await answer(record, (await workContext.GetCurrentCustomerAsync()).Id)).IsDone)
            notifications.SuccessNotification(await words.TextAsync(done));
        else
            notifications.WarningNotification(await words.TextAsync("Limits.Advice.Settled"));

        return RedirectToAction("List", "BackorderLimits");
    }
}
