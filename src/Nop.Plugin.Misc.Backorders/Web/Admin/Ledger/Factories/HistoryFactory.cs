using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>Puts the history of a backorder into words.</summary>
public sealed class HistoryFactory(AdminTexts texts, Wording wording, StaffNames names, IWorkContext workContext)
{
    /// <param name="entries">All of a backorder, in order: what was before follows from those before.</param>
    public async Task<IList<HistoryModel>> PrepareAsync(IEnumerable<HistoryRecord> entries)
    {
        var running = new RunningFigures();
        var language = await workContext.GetWorkingLanguageAsync();
        var models = new List<HistoryModel>();

        foreach (var row in entries)
        {
            models.Add(new()
            {
                Number = row.Number,
                What = await WhatAsync(row, running),
                Waiting = running.Move(nameof(HistoryModel.Waiting), row.WaitingDelta),
                Allocated = running.Move(nameof(HistoryModel.Allocated), row.AllocatedDelta),
                Released = running.Move(nameof(HistoryModel.Released), row.ReleasedDelta),
                Shipped = running.Move(nameof(HistoryModel.Shipped), row.ShippedDelta),
                Cancelled = running.Move(nameof(HistoryModel.Cancelled), row.CancelledDelta),
                Reason = await IsInternalAsync(row) ? "" : await wording.ReasonAsync(row.Reason, language.Id),
                Who = await names.OfAsync(row.CustomerId),
                When = await texts.TimeAsync(row.CreatedOnUtc)
            });
        }

        return models;
    }

    public async Task<IList<PromiseModel>> PromisesAsync(IEnumerable<HistoryRecord> entries)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var models = new List<PromiseModel>();

        foreach (var row in entries)
        {
            if (row.Entry().Promise is not { } promise)
                continue;

            models.Add(new()
            {
                Days = await DaysAsync(promise),
                Basis = await BasisAsync(promise),
                Reason = await wording.ReasonAsync(row.Reason, language.Id),
                Who = await names.OfAsync(row.CustomerId),
                When = await texts.TimeAsync(row.CreatedOnUtc)
            });
        }

        return models;
    }

    public async Task<string> DaysAsync(Promise promise)
    {
        var days = await wording.DaysAsync(promise, (await workContext.GetWorkingLanguageAsync()).Id);

        return days.Length > 0 ? days : await texts.TextAsync("Promise.Unknown");
    }

    public Task<string> BasisAsync(Promise promise) => texts.TextAsync($"Basis.{promise.Basis}");

    // Why a date changed is told to the customer; what staff write otherwise is for staff.
    private async Task<bool> IsInternalAsync(HistoryRecord row) =>
        (EntryKind)row.KindId != EntryKind.PromiseRevised && await names.IsHiddenAsync(row.CustomerId);

    private async Task<string> WhatAsync(HistoryRecord row, RunningFigures running)
    {
        var what = await texts.TextAsync($"History.{(EntryKind)row.KindId}");

        return (EntryKind)row.KindId == EntryKind.PriorityChanged && row.Priority is { } priority
            ? $"{what}: {running.Become(nameof(row.Priority), priority)}"
            : what;
    }
}
