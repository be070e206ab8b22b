using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Controllers;

/// <summary>What a clerk does to one backorder or to a selection. Each answers with JSON: how many, and which not and why.</summary>
public sealed class BackorderActionsController(
    ClerkDesk desk,
    ResolveIncompleteOrders unplaced,
    AnswerFactory answers) : BackOfficeController
{
    private const int MOST_PRIORITY = 1000;
    private const int LONGEST_REASON = 1000;

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Release(ReleaseModel model) => RunAsync(model, ids => desk.ReleaseAsync(ids, model.Apart));

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> UndoRelease(ActionModel model) => RunAsync(model, ClerkActions.UndoRelease());

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Hold(ActionModel model) => RunAsync(model, ClerkActions.Hold(Reason(model)));

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Unhold(ActionModel model) => RunAsync(model, ClerkActions.Unhold(Reason(model)));

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> SetPriority(PriorityModel model)
    {
        return ModelState.IsValid && Math.Abs((long)model.Priority) <= MOST_PRIORITY
            ? RunAsync(model, ClerkActions.SetPriority(model.Priority, Reason(model)))
            : InvalidAsync("Error.Priority", "Action.Priority.Label");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> SetPromise(PromiseDatesModel model)
    {
        if (model.NotKnown)
            return RunAsync(model, ClerkActions.SetPromise(Promise.Unknown.ByClerk, Reason(model)));

        if (string.IsNullOrWhiteSpace(model.From) && string.IsNullOrWhiteSpace(model.To))
            return InvalidAsync("Error.PromiseMissing");

        if (TypedDays.Read(model.From, model.To, answers.Today, out var fault) is { } promise)
            return RunAsync(model, ClerkActions.SetPromise(promise, Reason(model)));

        return fault switch
        {
            DaysFault.From => InvalidAsync("Error.PromiseDate", "Action.Promise.From"),
            DaysFault.To => InvalidAsync("Error.PromiseDate", "Action.Promise.To"),
            _ => InvalidAsync("Error.PromiseRange")
        };
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Note(ActionModel model)
    {
        return Reason(model).Length > 0 ? RunAsync(model, ClerkActions.Note(Reason(model))) : InvalidAsync("Error.Note");
    }

    /// <summary>A clerk says that an order is real although its placing failed half-way.</summary>
    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public async Task<IActionResult> ConfirmOrder(ActionModel model) =>
        Json(await answers.PrepareAsync(await unplaced.ConfirmAsync([.. model.SelectedIds])));

    private Task<IActionResult> RunAsync(ActionModel model, ClerkDecision decide) => RunAsync(model, ids => desk.RunAsync(ids, decide));

    private async Task<IActionResult> RunAsync(ActionModel model, Func<IReadOnlyCollection<int>, Task<ClerkAnswer>> run)
    {
        if (model.SelectedIds.Count == 0)
            return NoContent();

        return Json(await answers.PrepareAsync(await run([.. model.SelectedIds])));
    }

    /// <param name="field">The label of the field that it is about; empty: the sentence names what it is about.</param>
    private async Task<IActionResult> InvalidAsync(string key, string field = "")
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var message = await answers.TextAsync(key);

        return Json(new
        {
            error = field.Length == 0 ? message : await FieldErrors.NameAsync(await answers.TextAsync(field), message, answers.TextAsync)
        });
    }

    private static string Reason(ActionModel model)
    {
        return StoredText.Fit((model.Reason ?? "").Trim(), LONGEST_REASON);
    }
}
