using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>The page "Backorders" of a shopper's account.</summary>
public class AccountPages(CustomerBackorders shelf, BackorderMessages notices, LineSummaries summaries, ToldDates dates, Wording wording, IWorkContext workContext, IStoreContext storeContext)
{
    public const int SIZE = 10;

    public async Task<AccountBackordersModel> PrepareAsync(Customer customer, int page)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var count = await shelf.CountAsync(customer.Id, store.Id);
        var pages = Math.Max(1, (count + SIZE - 1) / SIZE);
        var shown = Math.Clamp(page, 1, pages);
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var rows = new List<AccountBackorderModel>();

        if (count > 0)
        {
            foreach (var row in await shelf.PageAsync(customer.Id, store.Id, shown - 1, SIZE))
                rows.Add(await PrepareAsync(row, language));
        }

        var text = pages == 1 ? "" : Wording.Fill(await wording.TextAsync("Account.Page", language), CultureInfo.CurrentCulture, shown, pages);

        return new() { Rows = rows, Page = shown, Pages = pages, PageText = text };
    }

    private async Task<AccountBackorderModel> PrepareAsync(CustomerBackorders.Row row, int languageId)
    {
        var record = row.Backorder;
        var states = await notices.StatesAsync(record, languageId);
        var status = (BackorderStatus)record.StatusId;

        return new()
        {
            Id = record.Id,
            OrderId = record.OrderId,
            OrderNumber = string.IsNullOrEmpty(row.CustomOrderNumber) ? record.OrderId.ToString(CultureInfo.InvariantCulture) : row.CustomOrderNumber,
            Product = await summaries.ProductAsync(record, languageId),
            State = states.Count > 0 ? string.Join(" · ", states) : await wording.TextAsync($"Status.{status}", languageId),
            IsWaiting = record.Waiting > 0,
            When = status > BackorderStatus.Released ? "" : await DaysAsync(record, record.CurrentPromise(), languageId),
            IsArrival = (await dates.OfAsync(record)).IsArrival,
            Original = await OriginalAsync(record, languageId)
        };
    }

    private async Task<string> OriginalAsync(BackorderRecord record, int languageId)
    {
        var mode = await summaries.ModeAsync(record);
        var isSame = (record.OriginalFrom, record.OriginalTo) == (record.CurrentFrom, record.CurrentTo);
        if (isSame || mode is not (DisplayMode.Range or DisplayMode.Date) || await DaysAsync(record, record.OriginalPromise(), languageId) is not { Length: > 0 } days)
            return "";

        return Wording.Fill(await wording.TextAsync("Account.Original", languageId), CultureInfo.InvariantCulture, days);
    }

    private async Task<string> DaysAsync(BackorderRecord record, Promise promise, int languageId)
    {
        return await wording.DaysAsync((await dates.OfAsync(record, promise)).Promise, languageId, await summaries.ModeAsync(record));
    }
}
