using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Security;
using Nop.Web.Framework.Models.Extensions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>The list of expected receipts.</summary>
public sealed class ReceiptListFactory(
    ReceiptQuery query,
    ReceiptRows rows,
    ReceiptWords words,
    ReceiptQueries shelf,
    IPermissionService permissions,
    FoldedCards folded)
{
    private const int MOST_EXPORTED = 10_000;

    public async Task<ReceiptSearchModel> PrepareSearchAsync()
    {
        var model = new ReceiptSearchModel
        {
            MayManage = await permissions.AuthorizeAsync(BackordersPermissions.MANAGE),
            Suppliers = [.. await shelf.SuppliersAsync()]
        };
        model.AvailableStates.Add(new(await words.TextAsync("Receipts.State.Open"), Number(ReceiptSearchModel.OPEN)));
        model.AvailableStates.Add(new(await words.TextAsync("Search.Status.All"), "0"));
        foreach (var state in Enum.GetValues<ReceiptState>())
            model.AvailableStates.Add(new(await words.StateAsync(state), Number((int)state)));
        model.AvailableStates.Add(new(await words.TextAsync("Receipts.State.Shortened"), Number(ReceiptSearchModel.SHORTENED)));

        model.Fold = await folded.SearchAsync("BackordersReceipts.HideSearch");
        model.SetGridPageSize();

        return model;
    }

    public async Task<ReceiptListModel> PrepareListAsync(ReceiptSearchModel search)
    {
        var filter = Filter(search);
        var page = await query.PageAsync(filter);
        var models = await rows.PrepareAsync([.. page]);
        var list = await new ReceiptListModel().PrepareToGridAsync(search, page, () => StreamAsync(models));
        list.OutstandingText = await words.FillAsync("Receipts.Outstanding.Sum", ReceiptWords.Number(await query.OutstandingAsync(filter)));

        return list;
    }

    /// <summary>What the list shows, as a file that can be imported again.</summary>
    public async Task<byte[]> ExportAsync(ReceiptSearchModel search) =>
        ReceiptFile.Write(await query.AllAsync(Filter(search), MOST_EXPORTED), isForVendor: await shelf.VendorIdAsync() > 0);

    private ReceiptFilter Filter(ReceiptSearchModel search)
    {
        return new(
            search,
            Day(search.SearchFrom),
            Day(search.SearchTo),
            search.SearchLateOnly ? words.Today.ToDateTime(TimeOnly.MinValue) : null);
    }

    private static DateTime? Day(string? text) => ReceiptRow.TryReadDay(text, out var day) ? day?.ToDateTime(TimeOnly.MinValue) : null;

    private static async IAsyncEnumerable<ReceiptModel> StreamAsync(IEnumerable<ReceiptModel> models)
    {
        await Task.CompletedTask;

        foreach (var model in models)
            yield return model;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
