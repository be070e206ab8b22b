using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Services.Customers;
using Nop.Services.Seo;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>What the shopper of a delayed order could have instead, in mails: name, price and what differs.</summary>
internal sealed class AlternativesTable(
    FindAlternatives find,
    OfferedAlternatives offered,
    ICustomerService customers,
    IUrlRecordService urls,
    Wording wording)
{
    private const int MOST = 3;

    /// <returns>Empty when there is nothing to offer.</returns>
    public async Task<string> MakeAsync(OrderNotification notice, string storeUrl, int languageId)
    {
        var found = IsOffering(notice) ? await FindAsync(notice, languageId) : [];
        var rows = new List<IEnumerable<string>>();
        foreach (var one in found)
            rows.Add(await RowAsync(one, storeUrl, languageId));

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
            || notice.Backorders.Any(record => notice.Before.TryGetValue(record.Id, out var before)
                && DateChange.IsLater(before, record.CurrentPromise()));
    }

    private async Task<IReadOnlyList<Alternative>> FindAsync(OrderNotification notice, int languageId)
    {
        if (await customers.GetCustomerByIdAsync(notice.Order.CustomerId) is not { } customer)
            return [];

        // On the terms of the order, whoever sends: a clerk, another shopper's request, or the task.
        var shopper = new Shopper(customer, notice.Order.StoreId, languageId) { Order = notice.Order };
        var found = new List<Alternative>();
        foreach (var record in notice.Backorders.Where(record => record.Waiting > 0))
            found.AddRange(await FindAsync(record, shopper, found.Count < MOST));

        // The one that a clerk offers stands first.
        return [.. found.DistinctBy(one => one.Product.Id)
            .OrderByDescending(one => one.Product.Id == notice.AlternativeProductId)
            .Take(MOST)];
    }

    private async Task<IReadOnlyList<Alternative>> FindAsync(BackorderRecord record, Shopper shopper, bool hasRoom)
    {
        // Of a bundle the whole line goes, not the component that held it up.
        var isBundle = record.BundleProductId != 0;
        var (product, units) = isBundle
            ? (record.BundleProductId, Shortage.OfBundles(new(record.Waiting), record.UnitsPerLine))
            : (record.ProductId, new Units(record.Waiting));
        var byClerks = await offered.OfAsync(record.Id, product, units, shopper);
        var others = hasRoom ? (await find.RunAsync([new(product, null, units.Value)], shopper, MOST))[0] : [];

        return [.. byClerks, .. others];
    }

    private async Task<IEnumerable<string>> RowAsync(Alternative one, string storeUrl, int languageId)
    {
        var slug = await urls.GetSeNameAsync<Product>(one.Product, languageId);

        return [
            MailHtml.Link(slug.Length == 0 ? "" : storeUrl + slug, one.Name),
            MailHtml.Encode(one.PriceText),
            string.Join("<br />", one.Differences.Select(MailHtml.Encode))
        ];
    }
}
