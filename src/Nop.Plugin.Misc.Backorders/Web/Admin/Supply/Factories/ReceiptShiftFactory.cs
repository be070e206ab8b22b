using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Shows what it means that deliveries slip, before it is done.</summary>
public sealed class ReceiptShiftFactory(
    ReceiptQuery query,
    ReceiptRows rows,
    WaitingForReceipts waiting,
    LineNames names,
    ReceiptWords words)
{
    public const int MOST_RECEIPTS = 500;
    private const int MOST_LINES = 100;

    public static IReadOnlyList<int> Ids(string? text)
    {
        return
        [
            .. (text ?? "").Split(',', StringSplitOptions.TrimEntries)
                .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                .Where(id => id > 0)
                .Distinct()
                .Take(MOST_RECEIPTS)
        ];
    }

    public static bool IsPossible(int? days) => days is not (null or 0) && Math.Abs((long)days) <= ExpectedDays.MOST_SHIFTED;

    /// <returns>Null when none of the receipts is there, or none that this person may see.</returns>
    public async Task<ReceiptShiftModel?> PrepareAsync(string? ids, int? days)
    {
        var found = await query.FindAsync(Ids(ids));
        if (found.Count == 0)
            return null;

        var models = await rows.PrepareAsync(found);
        var model = new ReceiptShiftModel
        {
            Ids = string.Join(',', found.Select(row => row.Receipt.Id)),
            Days = days,
            IsPreview = IsPossible(days),
            Seen = found.Select(row => row.Receipt).Sight()
        };
        for (var index = 0; index < found.Count; index++)
            model.Receipts.Add(await ShiftedAsync(found[index], models[index], model.IsPreview ? days!.Value : 0));

        if (model.IsPreview)
            await AddLinesAsync(model, found);

        return model;
    }

    private async Task<ShiftedReceiptModel> ShiftedAsync(ReceiptGridRow row, ReceiptModel receipt, int days)
    {
        var isClosed = receipt.Outstanding == 0;

        return new()
        {
            Id = receipt.Id,
            Receipt = receipt,
            IsClosed = isClosed,
            NewDays = days == 0 || isClosed ? "" : await words.DaysAsync(
                DateOnly.FromDateTime(row.Receipt.ExpectedFrom.AddDays(days)),
                DateOnly.FromDateTime(row.Receipt.ExpectedTo.AddDays(days)))
        };
    }

    private async Task AddLinesAsync(ReceiptShiftModel model, IReadOnlyList<ReceiptGridRow> found)
    {
        var keys = found.Where(row => row.Receipt.Figures().Outstanding > 0).Select(row => row.Receipt.Key()).ToHashSet();
        var (lines, count) = await waiting.OfAsync(keys, MOST_LINES);

        foreach (var line in lines)
        {
            model.Lines.Add(new()
            {
                Id = line.Backorder.Id,
                OrderId = line.Backorder.OrderId,
                OrderNumber = line.OrderNumber,
                ProductName = await names.ProductAsync(line.Backorder, 0, isClerk: true),
                Waiting = line.Backorder.Waiting,
                Promise = await words.PromiseAsync(line.Backorder.CurrentPromise())
            });
        }

        model.MoreText = count > lines.Count ? await words.FillAsync("Receipts.Shift.Lines.More", count - lines.Count) : "";
    }
}
