using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Configuration;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Backordered lines in the shop's own order mails.</summary>
public class OrderMailLines(LinesTable table, ISettingService settings, RequestMarks request)
{
    private const string PRODUCTS_TOKEN = "Order.Product(s)";
    private static readonly string[] _orderPlaced = ["OrderPlaced.CustomerNotification", "OrderPlaced.StoreOwnerNotification"];

    public async Task AddTokenAsync(Order order, IList<Token> tokens)
    {
        // Fired a second time for the same mail by refunds, and for our own mail, which brings its lines along.
        if (tokens.Any(token => token.Key == BackordersDefaults.LINES_TOKEN))
            return;

        var store = await settings.LoadSettingAsync<BackordersSettings>(order.StoreId);
        tokens.Add(new(BackordersDefaults.LINES_TOKEN, await LinesAsync(order), neverHtmlEncoded: true));
        tokens.Add(new(BackordersDefaults.LINES_TOKEN + ".Print", store.ShowInOrderMails));
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
    public static void Print(MessageTemplate template, IList<Token> tokens)
    {
        var lines = tokens.FirstOrDefault(token => token.Key == BackordersDefaults.LINES_TOKEN);
        var products = tokens.FirstOrDefault(token => token.Key == PRODUCTS_TOKEN);
        var isWanted = tokens.Any(token => token is { Key: BackordersDefaults.LINES_TOKEN + ".Print", Value: true });

        if (lines is null || products is null || !isWanted || !_orderPlaced.Contains(template.Name) || HasPlace(template))
            return;

        tokens[tokens.IndexOf(products)] = new(PRODUCTS_TOKEN, $"{products.Value}{lines.Value}", neverHtmlEncoded: true);
    }

    private static bool HasPlace(MessageTemplate template)
    {
        return template.Body?.Contains($"%{BackordersDefaults.LINES_TOKEN}%", StringComparison.OrdinalIgnoreCase) == true;
    }
}
