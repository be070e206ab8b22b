using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>What of an order that was just placed comes later.</summary>
public class CompletedOrders(BackorderQueries shelf, KnownLines known, BackorderMessages notices, LineSummaries names, IOrderService orders, IWorkContext workContext)
{
    /// <returns>Empty when all ships now, and for whoever did not place the order.</returns>
    public async Task<IList<CheckoutLineModel>> LinesAsync(int orderId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (await orders.GetOrderByIdAsync(orderId) is not { Deleted: false } order || order.CustomerId != customer.Id)
            return [];

        var language = await workContext.GetWorkingLanguageAsync();
        var lines = new List<CheckoutLineModel>();
        var records = (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced).ToList();
        foreach (var news in await known.OfOrderAsync(order, records))
        {
            if (await notices.MakeAsync(news) is { } notice)
                lines.Add(new() { Product = await names.ProductAsync(news.Backorder, language.Id), Notice = notice });
        }

        return lines;
    }
}
