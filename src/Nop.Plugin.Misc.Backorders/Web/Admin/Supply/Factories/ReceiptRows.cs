using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Expected receipts as rows of a page.</summary>
public sealed class ReceiptRows(ReceiptQuery query, ReceiptWords words, CombinationTexts combinations)
{
    private const int MOST = 50;

    /// <param name="combinationId">Null: of all stock keys of the product.</param>
    public async Task<IReadOnlyList<ReceiptModel>> OpenAsync(int productId, int? combinationId) =>
        await PrepareAsync(await query.OpenAsync(productId, combinationId, MOST));

    public async Task<IReadOnlyList<ReceiptModel>> PrepareAsync(IReadOnlyList<ReceiptGridRow> rows)
    {
        var texts = await combinations.OfAsync(rows.Select(row => row.Receipt.CombinationId));
        var models = new List<ReceiptModel>();
        foreach (var row in rows)
            models.Add(await PrepareAsync(row, texts));

        return models;
    }

    private async Task<ReceiptModel> PrepareAsync(ReceiptGridRow row, IReadOnlyDictionary<int, string> texts)
    {
        var receipt = row.Receipt;
        var figures = receipt.Figures();
        var last = DateOnly.FromDateTime(receipt.ExpectedTo);
        var late = receipt.IsLate(words.Today) ? words.Today.DayNumber - last.DayNumber : 0;

        return new()
        {
            Id = receipt.Id,
            ProductId = receipt.ProductId,
            ProductName = row.ProductName ?? $"#{receipt.ProductId}",
            Sku = LineNames.Sku(row.CombinationSku, row.ProductSku),
            Combination = texts.GetValueOrDefault(receipt.CombinationId, receipt.CombinationId > 0 ? $"#{receipt.CombinationId}" : ""),
            Warehouse = row.WarehouseName ?? "",
            Units = receipt.Units,
            Received = receipt.Received,
            Outstanding = figures.Outstanding,
            ExpectedTo = ReceiptWords.Iso(receipt.ExpectedTo),
            Days = await words.DaysAsync(DateOnly.FromDateTime(receipt.ExpectedFrom), last),
            IsConfirmed = receipt.IsConfirmed,
            Supplier = receipt.Supplier,
            Reference = receipt.Reference,
            State = ReceiptWords.State(figures),
            StateText = await words.StateAsync(figures),
            DaysLate = late,
            LateText = late == 0 ? "" : await words.FillAsync("Details.Promise.Late", late)
        };
    }
}
