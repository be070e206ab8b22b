using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Backordered lines in the shop's own order mails.</summary>
internal sealed class OrderMailLines(LinesTable table, WaitingLinks choices, Wording wording, StoreSettings settings, RequestMarks request)
{
    private const string PRODUCTS_TOKEN = "Order.Product(s)";
    private const string PRINT = BackordersDefaults.LINES_TOKEN + ".Print";
    private const string ORDER = BackordersDefaults.LINES_TOKEN + ".Order";
    private static readonly string[] _orderPlaced = [ShopMails.ORDER_PLACED, "OrderPlaced.StoreOwnerNotification"];

    public async Task AddTokenAsync(Order order, IList<Token> tokens)
    {
        // Fired a second time for the same mail by refunds, and for our own mail, which brings its lines along.
        if (tokens.Any(token => token.Key == BackordersDefaults.LINES_TOKEN))
            return;

        var store = await settings.OfAsync(order.StoreId);
        tokens.Add(new(BackordersDefaults.LINES_TOKEN, await LinesAsync(order), neverHtmlEncoded: true));
        tokens.Add(new(PRINT, store.ShowInOrderMails));
        tokens.Add(new(ORDER, order));
    }

    // While an order is placed its backorders are at hand; each of its mails would read them anew.
    private Task<string> LinesAsync(Order order)
    {
        return request.BackordersOf(order.Id) is { } records
            ? table.MakeAsync(order, records, order.CustomerLanguageId)
            : table.MakeAsync(order);
    }

    /// <summary>
    /// Puts the lines behind the list of products when the template has no place of its own for them, so that a shop
    /// need not edit its templates. Mails to vendors stay as they are: a vendor must not see the lines of others.
    /// </summary>
    public async Task PrintAsync(MessageTemplate template, IList<Token> tokens)
    {
        if (ValueOf(tokens, BackordersDefaults.LINES_TOKEN) is not string { Length: > 0 } listed || !_orderPlaced.Contains(template.Name))
            return;

        var products = HasPlace(template.Body) ? null : Products(tokens);
        if (template.Name == ShopMails.ORDER_PLACED && IsRead(template, products) && ValueOf(tokens, ORDER) is Order order)
            Put(tokens, BackordersDefaults.LINES_TOKEN, listed += await ForCustomerAsync(order));

        if (products is not null)
            Put(tokens, PRODUCTS_TOKEN, $"{products.Value}{listed}");
    }

    /// <returns>Null when the shop prints none.</returns>
    private static Token? Products(IList<Token> tokens)
    {
        return tokens.Any(token => token is { Key: PRINT, Value: true })
            ? tokens.FirstOrDefault(token => token.Key == PRODUCTS_TOKEN)
            : null;
    }

    private static bool IsRead(MessageTemplate template, Token? products) =>
        HasPlace(template.Body) || (products is not null && HasProducts(template.Body));

    private static object? ValueOf(IEnumerable<Token> tokens, string key) => tokens.FirstOrDefault(token => token.Key == key)?.Value;

    // What the customer reads there needs no second mail, so the way to decide stands there, too.
    private async Task<string> ForCustomerAsync(Order order)
    {
        request.ListedOrders.Add(order.Id);
        var url = await choices.UrlAsync(order);

        return url.Length == 0
            ? ""
            : $"<p>{MailHtml.Link(url, await wording.TextAsync("Mail.Lines.Choices", order.CustomerLanguageId))}</p>";
    }

    private static void Put(IList<Token> tokens, string key, string html)
    {
        var token = tokens.First(one => one.Key == key);
        tokens[tokens.IndexOf(token)] = new(key, html, neverHtmlEncoded: true);
    }

    public static bool HasProducts(string? body) => body?.Contains($"%{PRODUCTS_TOKEN}%", StringComparison.OrdinalIgnoreCase) == true;

    public static bool HasPlace(string? body) =>
        body?.Contains($"%{BackordersDefaults.LINES_TOKEN}%", StringComparison.OrdinalIgnoreCase) == true;
}
