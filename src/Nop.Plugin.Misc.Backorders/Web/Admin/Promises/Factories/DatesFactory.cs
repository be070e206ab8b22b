using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Security;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Promises.Factories;

/// <summary>Fills the page of dates.</summary>
public sealed class DatesFactory(
    AdminTexts texts,
    HistoryFactory words,
    AccuracyFactory accuracy,
    WaitingKeys keys,
    MoveDates dates,
    IPermissionService permissions)
{
    private static readonly int[] _periods = [30, 90, 365];

    public async Task<DatesModel> PrepareAsync(DatesModel model)
    {
        model.Period = _periods.Contains(model.Period) ? model.Period : 90;
        model.MayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE);
        model.Accuracy = await accuracy.PrepareAsync(model.Period);
        model.AvailableKeys = await keys.PrepareAsync(model.StockKey);

        foreach (var period in _periods)
            model.AvailablePeriods.Add(new(
                Text(await texts.TextAsync("Dates.Period.Days"), period),
                period.ToString(CultureInfo.InvariantCulture),
                period == model.Period));

        if (model.MayManage && !string.IsNullOrWhiteSpace(model.StockKey))
            await PreviewAsync(model);

        return model;
    }

    /// <returns>Null with a sentence in <see cref="DatesModel.Error"/> when what was typed cannot be.</returns>
    public async Task<DateMove?> ReadAsync(DatesModel model)
    {
        var move = DateMoves.Read(model, texts.Today, out var error);
        model.Error = error is not var (text, field)
            ? ""
            : await FieldErrors.NameAsync(await texts.TextAsync(field), await texts.TextAsync(text), texts.TextAsync);

        return move;
    }

    private async Task PreviewAsync(DatesModel model)
    {
        if (DateMoves.Key(model.StockKey) is not { } key || await ReadAsync(model) is not { } move)
            return;

        model.IsPreview = true;
        var lines = await dates.PreviewAsync(key, move);
        model.Seen = MoveDates.Sight(lines);
        foreach (var line in lines)
        {
            model.Lines.Add(new()
            {
                Id = line.Record.Id,
                OrderId = line.Record.OrderId,
                Order = await keys.OrderAsync(line.Record.OrderId),
                Waiting = line.Record.Waiting,
                Current = await words.DaysAsync(line.Record.CurrentPromise()),
                Next = line.Next is { } next
                    ? await words.DaysAsync(next)
                    : await texts.TextAsync(RefusalTexts.ForClerks(line.Refusal ?? Refusal.Unchanged)),
                IsMoved = line.Next is not null
            });
        }

        model.Affected = model.Lines.Count(line => line.IsMoved);
    }

    private static string Text(string text, int number) => Platform.Notifications.Wording.Fill(text, CultureInfo.CurrentCulture, number);
}
