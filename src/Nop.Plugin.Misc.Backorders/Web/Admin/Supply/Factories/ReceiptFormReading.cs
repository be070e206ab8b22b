using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Core.Domain.Shipping;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Reads what was typed into the form of a receipt, and says at its field what cannot be.</summary>
public sealed class ReceiptFormReading(ReceiptWords words, IRepository<Warehouse> warehouses, IRepository<Vendor> vendors)
{
    /// <returns>Null when something cannot be; the errors say what.</returns>
    public async Task<ReceiptDraft?> ReadAsync(ReceiptPageModel model, ModelStateDictionary errors)
    {
        if (model.Units is not (> 0 and <= ReceiptRow.MOST_UNITS))
            await AddAsync(errors, nameof(model.Units), "Receipts.RowFault.Units");

        var days = await DaysAsync(model, errors);
        if (!ReceiptRow.TryReadDay(model.OrderedOn, out var orderedOn) || (orderedOn is { } day && !ReceiptRow.IsPast(day, words.Today)))
            await AddAsync(errors, nameof(model.OrderedOn), "Receipts.RowFault.OrderedOn");

        await CheckChoicesAsync(model, errors);
        await CheckLengthAsync(errors, nameof(model.Supplier), model.Supplier, ExpectedReceiptBuilder.SUPPLIER_LENGTH);
        await CheckLengthAsync(errors, nameof(model.Reference), model.Reference, ExpectedReceiptBuilder.REFERENCE_LENGTH);
        await CheckLengthAsync(errors, nameof(model.Note), model.Note, ExpectedReceiptBuilder.NOTE_LENGTH);

        await errors.NameFieldsAsync(typeof(ReceiptPageModel), words.TextAsync);

        return errors.IsValid && days is { } expected ? Draft(model, expected, orderedOn) : null;
    }

    private async Task<ExpectedDays?> DaysAsync(ReceiptPageModel model, ModelStateDictionary errors)
    {
        var isFirst = ReceiptRow.TryReadDay(model.ExpectedFrom, out var from);
        var isLast = ReceiptRow.TryReadDay(model.ExpectedTo, out var to);
        if (!isFirst)
            await AddAsync(errors, nameof(model.ExpectedFrom), "Receipts.RowFault.Day");
        if (!isLast)
            await AddAsync(errors, nameof(model.ExpectedTo), "Receipts.RowFault.Day");
        if (!isFirst || !isLast)
            return null;

        var days = ExpectedDays.Of(from, to, words.Today);
        if (days is null)
            await AddAsync(
                errors,
                nameof(model.ExpectedFrom),
                from is null && to is null ? "Receipts.RowFault.NoDay" : "Receipts.RowFault.DayRange");

        return days;
    }

    private async Task CheckChoicesAsync(ReceiptPageModel model, ModelStateDictionary errors)
    {
        if (model.WarehouseId != 0 && !await warehouses.Table.AnyAsync(row => row.Id == model.WarehouseId))
            await AddAsync(errors, nameof(model.WarehouseId), "Receipts.RowFault.UnknownWarehouse");
        if (model.VendorId != 0 && !await vendors.Table.AnyAsync(row => row.Id == model.VendorId))
            await AddAsync(errors, nameof(model.VendorId), "Receipts.Error.Vendor");
    }

    private async Task CheckLengthAsync(ModelStateDictionary errors, string field, string? text, int longest)
    {
        if ((text ?? "").Trim().Length > longest)
            errors.AddModelError(field, await words.FillAsync("Receipts.Error.Length", longest.ToString(CultureInfo.CurrentCulture)));
    }

    private async Task AddAsync(ModelStateDictionary errors, string field, string text) =>
        errors.AddModelError(field, await words.TextAsync(text));

    private static ReceiptDraft Draft(ReceiptPageModel model, ExpectedDays days, DateOnly? orderedOn)
    {
        return new(
            new StockKey(model.ProductId, Math.Max(0, model.CombinationId)),
            model.WarehouseId,
            model.Units!.Value,
            days,
            model.IsConfirmed)
        {
            VendorId = model.VendorId,
            Supplier = model.Supplier ?? "",
            Reference = model.Reference ?? "",
            Note = model.Note ?? "",
            OrderedOn = orderedOn
        };
    }
}
