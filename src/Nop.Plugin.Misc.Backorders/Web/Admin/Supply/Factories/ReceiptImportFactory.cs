using System.Text;
using Microsoft.AspNetCore.Http;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Shows how a file of expected receipts reads, row by row, before anything is taken over.</summary>
public sealed class ReceiptImportFactory(ReadReceiptFile file, ReceiptWords words)
{
    private const int LONGEST_FOUND = 60;

    // A sign may take four places.
    private const int MOST_BYTES = ReadReceiptFile.MOST_SIGNS * 4;

    public async Task<ReceiptImportModel> PrepareAsync() => new()
    {
        Limits = await words.FillAsync("Receipts.Import.Limits", ReadReceiptFile.MOST_ROWS)
    };

    public async Task<ReceiptImportModel> PrepareAsync(string? text)
    {
        var model = await PrepareAsync();
        var read = await file.RunAsync(text);
        model.Text = text;
        model.Fault = await FaultAsync(read);
        model.IsPreview = read.Fault is null;
        foreach (var row in read.Rows)
            model.Rows.Add(await RowAsync(row));

        model.Bad = read.Rows.Count(row => row.Draft is null);
        model.Known = read.Rows.Count(row => row.IsKnown);
        model.Changes = read.Rows.Count(row => row.Of is not null);
        model.Good = read.Rows.Count - model.Bad - model.Known - model.Changes;
        model.Summary = await words.FillAsync("Receipts.Import.Summary", model.Good, model.Known, model.Bad);
        if (model.Changes > 0)
            model.Summary = $"{model.Summary} {await words.FillAsync("Receipts.Import.Changes", model.Changes)}";

        return model;
    }

    /// <summary>What was uploaded, or else what was pasted.</summary>
    public static async Task<string?> TextAsync(IFormFile? upload, string? pasted)
    {
        if (upload is null or { Length: 0 })
            return pasted;

        // Too long in any case; it is not even read, and said to be so.
        if (upload.Length > MOST_BYTES)
            return new string('x', ReadReceiptFile.MOST_SIGNS + 1);

        using var reader = new StreamReader(upload.OpenReadStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);

        return await reader.ReadToEndAsync();
    }

    public byte[] Template() => ReceiptFile.Template(words.Today);

    private async Task<string> FaultAsync(ReadFile read)
    {
        return read.Fault switch
        {
            null => "",
            FileFault.NoHeader => await words.FillAsync("Receipts.FileFault.NoHeader", string.Join(", ", read.Missing)),
            _ => await words.FillAsync($"Receipts.FileFault.{read.Fault}", ReadReceiptFile.MOST_ROWS)
        };
    }

    // Two of them have a column of their own; the others are seen nowhere else.
    private async Task<string> FaultAsync(ReceiptRow row, RowFault fault)
    {
        var text = await words.FaultAsync(fault);
        var found = fault is RowFault.Confirmed or RowFault.OrderedOn or RowFault.AmbiguousDay ? Found(row, fault) : "";

        return found.Length == 0 ? text : await words.FillAsync("Receipts.Import.Found", text, found);
    }

    private static string Found(ReceiptRow row, RowFault fault) => StoredText.Fit(row.Found.GetValueOrDefault(fault, ""), LONGEST_FOUND);

    private async Task<string> MeaningAsync(ReadRow read)
    {
        if (read.Of is { } of)
            return await words.FillAsync(
                "Receipts.Import.ChangeOf",
                ReceiptWords.Number(of.Units),
                await words.DaysAsync(DateOnly.FromDateTime(of.ExpectedFrom), DateOnly.FromDateTime(of.ExpectedTo)));

        return read.Meaning == RowMeaning.Further ? await words.TextAsync("Receipts.Import.Further") : "";
    }

    private async Task<ImportedRowModel> RowAsync(ReadRow read)
    {
        var row = read.Row;
        var faults = new List<string>();
        foreach (var fault in read.Faults)
            faults.Add(await FaultAsync(row, fault));

        return new()
        {
            Line = row.Line,
            Sku = row.Sku,
            ProductName = read.ProductName,
            Units = row.Units > 0 ? ReceiptWords.Number(row.Units) : Found(row, RowFault.Units),
            Days = row.Days is { } days
                ? await words.DaysAsync(days.From, days.To)
                : Found(row, RowFault.Day) + Found(row, RowFault.DayRange) + Found(row, RowFault.AmbiguousDay),
            IsConfirmed = row.IsConfirmed,
            Supplier = row.Supplier,
            Reference = row.Reference,
            Warehouse = row.Warehouse,
            IsBad = read.Draft is null,
            IsKnown = read.IsKnown,
            Meaning = await MeaningAsync(read),
            Faults = string.Join(" ", faults)
        };
    }
}
