using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Seo;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>What the shopper of a delayed order could have instead, in mails: name, price and what differs.</summary>
public class AlternativesTable(FindAlternatives find, ICustomerService customers, IUrlRecordService urls, IPriceFormatter prices, LineSummaries summaries, Wording wording)
{
    private const int MOST = 3;

    /// <returns>Empty when there is nothing to offer.</returns>
    public async Task<string> MakeAsync(OrderNotification notice, string storeUrl, int languageId)
    {
        var found = IsOffering(notice) ? await FindAsync(notice, languageId) : [];
        var rows = new List<IEnumerable<string>>();
        foreach (var one in found)
            rows.Add(await RowAsync(one, notice.Order, storeUrl, languageId));

        return rows.Count == 0 ? "" : MailHtml.Table(
            [
                await wording.TextAsync("Mail.Alternatives.Product", languageId),
                await wording.TextAsync("Mail.Alternatives.Price", languageId),
                await wording.TextAsync("Mail.Alternatives.Difference", languageId)
            ], rows);
    }

    // Who hears good news looks for nothing else.
    private static bool IsOffering(OrderNotification notice)
    {
        return notice.Kind == NotificationKind.AlternativeOffered
            || notice.Backorders.Any(record => notice.Before.TryGetValue(record.Id, out var before) && DateChange.IsLater(before, Platform.Ledger.RecordMapping.CurrentPromise(record)));
    }

    private async Task<IReadOnlyList<Alternative>> FindAsync(OrderNotification notice, int languageId)
    {
        if (await customers.GetCustomerByIdAsync(notice.Order.CustomerId) is not { } customer)
            return [];

        var found = new List<Alternative>();
        foreach (var record in notice.Backorders.Where(record => record.Waiting > 0))
        {
            if (found.Count < MOST)
                found.AddRange(await find.RunAsync(record.ProductId, record.Waiting, customer, notice.Order.StoreId, languageId, MOST));
        }

        // The one that a clerk offers stands first.
        return [.. found.DistinctBy(one => one.Product.Id).OrderByDescending(one => one.Product.Id == notice.AlternativeProductId).Take(MOST)];
    }

    private async Task<IEnumerable<string>> RowAsync(Alternative one, Order order, string storeUrl, int languageId)
    {
        var name = await summaries.NameAsync(one.Product.Id, languageId);
        var slug = await urls.GetSeNameAsync<Product>(one.Product, languageId);
        var rate = order.CurrencyRate > 0 ? order.CurrencyRate : 1;
        var price = await prices.FormatPriceAsync(one.Price * rate, true, order.CustomerCurrencyCode, false, languageId);

        return [MailHtml.Link(slug.Length == 0 ? "" : storeUrl + slug, name), MailHtml.Encode(price), string.Join("<br />", one.Differences.Select(MailHtml.Encode))];
    }
}
