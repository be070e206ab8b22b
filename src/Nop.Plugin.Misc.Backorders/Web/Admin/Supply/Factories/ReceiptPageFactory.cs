using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>The page of one expected receipt.</summary>
public sealed class ReceiptPageFactory(
    SkuLookup skus,
    ReceiptQuery query,
    ReceiptRows rows,
    ReceiptFormLists lists,
    DeliveryRows deliveries,
    ReceiptWords words,
    StockIntake intake)
{
    private const int MOST_FOUND = 25;

    /// <summary>A new one is for something: first it is looked up.</summary>
    public async Task<ReceiptChoiceModel> PrepareChoiceAsync(string? text)
    {
        var found = await skus.SearchAsync(text, MOST_FOUND);
        var texts = await lists.TextsAsync(found.Select(item => item.Key.CombinationId));

        return new()
        {
            Query = text,
            Found =
            [
                .. found.Select(item => new ReceiptChoiceRow
                {
                    ProductId = item.Key.ProductId,
                    CombinationId = item.Key.CombinationId,
                    Name = item.ProductName,
                    Sku = item.Sku,
                    Combination = texts.GetValueOrDefault(item.Key.CombinationId, "")
                })
            ]
        };
    }

    /// <returns>Null when there is no such product, or none that this person may see.</returns>
    public async Task<ReceiptPageModel?> PrepareNewAsync(int productId, int combinationId)
    {
        var model = new ReceiptPageModel
        {
            ProductId = productId,
            CombinationId = combinationId,
            OrderedOn = ReceiptWords.Iso(words.Today.ToDateTime(TimeOnly.MinValue))
        };

        return await FillAsync(model) ? model : null;
    }

    /// <param name="more">Units of which has to be asked whether they are meant so; 0: none.</param>
    public async Task<ReceiptPageModel?> PrepareAsync(int id, int more = 0, int warehouseId = 0)
    {
        if (await query.FindAsync([id]) is not [{ Receipt: var receipt }, ..])
            return null;

        var model = new ReceiptPageModel
        {
            Id = id,
            ProductId = receipt.ProductId,
            CombinationId = receipt.CombinationId,
            WarehouseId = receipt.WarehouseId,
            Units = receipt.Units,
            ExpectedFrom = ReceiptWords.Iso(receipt.ExpectedFrom),
            ExpectedTo = ReceiptWords.Iso(receipt.ExpectedTo),
            IsConfirmed = receipt.IsConfirmed,
            VendorId = receipt.VendorId,
            Supplier = receipt.Supplier,
            Reference = receipt.Reference,
            Note = receipt.Note,
            OrderedOn = ReceiptWords.Iso(receipt.OrderedOn),
            Version = receipt.UpdatedOnUtc.Ticks
        };
        await FillAsync(model);
        if (model.IsVendor)
            model.Note = "";
        await AddStateAsync(model, more, warehouseId);

        return model;
    }

    /// <summary>What the page shows besides the fields; also after a form that did not validate.</summary>
    /// <returns>False when there is no such product, or none that this person may see.</returns>
    public async Task<bool> FillAsync(ReceiptPageModel model)
    {
        if (await skus.ProductAsync(model.ProductId) is { } product)
        {
            await lists.FillAsync(model, product);
            return true;
        }

        // Of what is gone the record stays.
        await lists.FillAsync(model, new() { Name = $"#{model.ProductId}" });

        return false;
    }

    public async Task AddStateAsync(ReceiptPageModel model, int more = 0, int warehouseId = 0)
    {
        if (await query.FindAsync([model.Id]) is not [var row, ..])
            return;

        var receipt = row.Receipt;
        model.Receipt = (await rows.PrepareAsync([row]))[0];
        model.Deliveries = await deliveries.PrepareAsync(receipt.Id, model.MayManage);
        model.FirstDay = receipt.FirstExpectedTo == receipt.ExpectedTo
            ? ""
            : await words.DaysAsync(DateOnly.FromDateTime(receipt.FirstExpectedTo), DateOnly.FromDateTime(receipt.FirstExpectedTo));
        model.Arrival = await ArrivalAsync(receipt, model, more, warehouseId);
    }

    private async Task<ArrivalModel> ArrivalAsync(ExpectedReceiptRecord receipt, ReceiptPageModel model, int more, int warehouseId)
    {
        var figures = receipt.Figures();
        var place = await intake.PlaceAsync(receipt.Key());

        return new()
        {
            MayReceive = model.MayManage && CanCome(figures.State, place),
            MayCancel = model.MayManage && figures.Outstanding > 0,
            MayReopen = model.MayManage && figures.State == ReceiptState.Cancelled,
            MayDelete = model.MayManage && model.Deliveries.Count == 0,
            Seen = await deliveries.SeenAsync(receipt.Id),
            Units = more > 0 ? more : Math.Max(1, figures.Outstanding),
            WarehouseId = warehouseId > 0 ? warehouseId : receipt.WarehouseId,
            NeedsWarehouse = place == IntakePlace.Warehouse,
            Question = more > 0 ? await QuestionAsync(figures.Surplus(more), figures.Outstanding) : ""
        };
    }

    private async Task<string> QuestionAsync(int surplus, int outstanding) =>
        surplus > 0 ? await words.FillAsync("Receipts.Receive.More", surplus, outstanding) : "";

    private static bool CanCome(ReceiptState state, IntakePlace place) =>
        state != ReceiptState.Cancelled && place is not (IntakePlace.Gone or IntakePlace.Uncounted);
}
