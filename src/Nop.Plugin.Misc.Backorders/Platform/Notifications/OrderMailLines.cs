using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Configuration;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Backordered lines in the shop's own order mails.</summary>
public class OrderMailLines(LinesTable table, ISettingService settings, RequestMarks request)
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

        var store = await settings.LoadSettingAsync<BackordersSettings>(order.StoreId);
        tokens.Add(new(BackordersDefaults.LINES_TOKEN, await LinesAsync(order), neverHtmlEncoded: true));
        tokens.Add(new(PRINT, store.ShowInOrderMails));
        tokens.Add(new(ORDER, order.Id));
    }

    // While an order is placed its backorders are at hand; each of its mails would read them anew.
    private Task<string> LinesAsync(Order order)
    {
        return request.BackordersOf(order.Id) is { } records ? table.MakeAsync(order, records, order.CustomerLanguageId) : table.MakeAsync(order);
    }

    /// <summary>
    /// Puts the lines behind the list of products when the template has no place of its own for them, so that a shop
    /// need not edit its templates. Mails to vendors stay as they are: a vendor must not see the lines of others.
    /// </summary>
    public void Print(MessageTemplate template, IList<Token> tokens)
    {
        var lines = tokens.FirstOrDefault(token => token.Key == BackordersDefaults.LINES_TOKEN);
        if (lines is null || !_orderPlaced.Contains(template.Name))
            return;

        var products = tokens.FirstOrDefault(token => token.Key == PRODUCTS_TOKEN);
        var isPrinted = products is not null && tokens.Any(token => token is { Key: PRINT, Value: true }) && !HasPlace(template.Body);
        if (isPrinted)
            tokens[tokens.IndexOf(products!)] = new(PRODUCTS_TOKEN, $"{products!.Value}{lines.Value}", neverHtmlEncoded: true);

        Remember(template, tokens, lines, isPrinted);
    }

    // What the customer reads there needs no second mail.
    private void Remember(MessageTemplate template, IEnumerable<Token> tokens, Token lines, bool isPrinted)
    {
        var isRead = lines.Value is string { Length: > 0 } && ((isPrinted && HasProducts(template.Body)) || HasPlace(template.Body));
        if (isRead && template.Name == ShopMails.ORDER_PLACED && tokens.FirstOrDefault(token => token.Key == ORDER)?.Value is int orderId)
            request.ListedOrders.Add(orderId);
    }

    public static bool HasProducts(string? body) => body?.Contains($"%{PRODUCTS_TOKEN}%", StringComparison.OrdinalIgnoreCase) == true;

    public static bool HasPlace(string? body) => body?.Contains($"%{BackordersDefaults.LINES_TOKEN}%", StringComparison.OrdinalIgnoreCase) == true;
}
