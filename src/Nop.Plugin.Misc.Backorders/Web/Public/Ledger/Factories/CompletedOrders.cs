using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>What of an order that was just placed comes later.</summary>
public class CompletedOrders(BackorderQueries shelf, BackorderMessages notices, LineSummaries names, IOrderService orders, IWorkContext workContext)
{
    /// <returns>Empty when all ships now, and for whoever did not place the order.</returns>
    public async Task<IList<CheckoutLineModel>> LinesAsync(int orderId)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        if (await orders.GetOrderByIdAsync(orderId) is not { Deleted: false } order || order.CustomerId != customer.Id)
            return [];

        var language = await workContext.GetWorkingLanguageAsync();
        var lines = new List<CheckoutLineModel>();
        foreach (var record in (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced))
        {
            if (await notices.MakeAsync(record) is { } notice)
                lines.Add(new() { Product = await names.ProductAsync(record, language.Id), Notice = notice });
        }

        return lines;
    }
}
