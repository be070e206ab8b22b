using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>What of an order that was just placed comes later.</summary>
internal sealed class CompletedOrders(
    BackorderQueries shelf,
    KnownLines known,
    BackorderMessages notices,
    OrderTexts texts,
    CoveredLines covered,
    LineSummaries names,
    IOrderService orders,
    IWorkContext workContext)
{
    /// <returns>Null when all ships now, and for whoever did not place the order.</returns>
    public async Task<CompletedOrderModel?> PrepareAsync(int orderId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (await orders.GetOrderByIdAsync(orderId) is not { Deleted: false } order || order.CustomerId != customer.Id)
            return null;

        var language = await workContext.GetWorkingLanguageAsync();
        var lines = new List<CheckoutLineModel>();
        var records = (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced).ToList();
        var all = await known.OfOrderAsync(order, records);
        foreach (var news in all.Concat(await covered.OfAsync(order, all)))
        {
            if (await notices.MakeAsync(news) is { } notice)
                lines.Add(new() { Product = await names.ProductAsync(news.Backorder, language.Id), Notice = notice });
        }

        return lines.Count == 0 ? null : new() { State = await texts.OfAsync(order, all, language.Id), Lines = lines };
    }
}
