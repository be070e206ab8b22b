using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>The page "Backorders" of a shopper's account.</summary>
public sealed class AccountPages(
    CustomerBackorders shelf,
    KnownLines known,
    LineTexts texts,
    LineSummaries summaries,
    ToldDates dates,
    Wording wording,
    IWorkContext workContext,
    IStoreContext storeContext)
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
            foreach (var (row, news) in await NewsAsync(await shelf.PageAsync(customer.Id, store.Id, shown - 1, SIZE)))
                rows.Add(await PrepareAsync(row, news, language));
        }

        var text = pages == 1
            ? ""
            : Wording.Fill(await wording.TextAsync("Account.Page", language), CultureInfo.CurrentCulture, shown, pages);

        return new() { Rows = rows, Page = shown, Pages = pages, PageText = text };
    }

    private async Task<IReadOnlyList<(CustomerBackorders.Row Row, LineNews News)>> NewsAsync(IReadOnlyList<CustomerBackorders.Row> rows)
    {
        var news = new Dictionary<int, LineNews>();
        foreach (var ofOrder in rows.GroupBy(row => row.Order.Id))
        {
            foreach (var one in await known.OfSomeAsync(ofOrder.First().Order, [.. ofOrder.Select(row => row.Backorder)]))
                news[one.Backorder.Id] = one;
        }

        return [.. rows.Select(row => (row, news[row.Backorder.Id]))];
    }

    private async Task<AccountBackorderModel> PrepareAsync(CustomerBackorders.Row row, LineNews news, int languageId)
    {
        var (record, number) = (row.Backorder, row.Order.CustomOrderNumber);

        return new()
        {
            Id = record.Id,
            OrderId = record.OrderId,
            OrderNumber = string.IsNullOrEmpty(number) ? record.OrderId.ToString(CultureInfo.InvariantCulture) : number,
            Product = await summaries.ProductAsync(record, languageId),
            State = await texts.WithoutDayAsync(news, languageId),
            IsWaiting = !news.Line.Figures.Waiting.IsNone,
            When = await texts.DaysAsync(news, languageId),
            IsArrival = news.Date.IsArrival,
            Original = await OriginalAsync(news, languageId)
        };
    }

    private async Task<string> OriginalAsync(LineNews news, int languageId)
    {
        var (record, mode) = (news.Backorder, news.Line.Mode);
        var isSame = (record.OriginalFrom, record.OriginalTo) == (record.CurrentFrom, record.CurrentTo);
        if (isSame || !news.IsDated || mode is not (DisplayMode.Range or DisplayMode.Date))
            return "";

        var days = await wording.DaysAsync((await dates.OfAsync(record, record.OriginalPromise())).Promise, languageId, mode);

        return days.Length == 0
            ? ""
            : Wording.Fill(await wording.TextAsync("Account.Original", languageId), CultureInfo.InvariantCulture, days);
    }
}
