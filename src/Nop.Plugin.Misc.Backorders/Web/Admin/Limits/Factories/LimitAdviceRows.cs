using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Factories;

/// <summary>Suggestions in words, with the buttons that each may have.</summary>
public sealed class LimitAdviceRows(
    LimitAdviceList advice,
    LimitEditing editing,
    IRepository<Product> products,
    LimitWords words,
    AdminTexts texts)
{
    public async Task<IList<LimitAdviceModel>> PrepareAsync(int vendorId)
    {
        var rows = await advice.ListAsync(vendorId);
        var ids = rows.Select(row => row.ProductId).Distinct().ToList();
        var named = await products.Table.Where(row => ids.Contains(row.Id)).Select(row => new { row.Id, row.Name }).ToListAsync();
        var names = named.ToDictionary(row => row.Id, row => row.Name);
        var models = new List<LimitAdviceModel>();
        foreach (var row in rows)
        {
            models.Add(new()
            {
                Id = row.Id,
                Product = names.GetValueOrDefault(row.ProductId) ?? $"#{row.ProductId}",
                What = await words.TextAsync($"Limits.Advice.{(AdviceAction)row.ActionId}"),
                Why = await words.FillAsync($"Limits.Reason.{(AdviceReason)row.ReasonId}", row.Units),
                Time = await texts.TimeAsync(row.SettledOnUtc ?? row.CreatedOnUtc),
                State = await words.TextAsync($"Limits.AdviceState.{(AdviceState)row.StateId}"),
                IsOpen = row.StateId == (int)AdviceState.Open,
                MayUndo = await MayUndoAsync(row)
            });
        }

        return models;
    }

    private async Task<bool> MayUndoAsync(LimitAdviceRecord row) => row.StateId == (int)AdviceState.Applied
        && LimitAdvice.IsAsApplied(row, await editing.FindOfProductAsync(row.ProductId));
}
