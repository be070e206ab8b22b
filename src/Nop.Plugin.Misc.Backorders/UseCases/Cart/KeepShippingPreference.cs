using System.Data.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>A cart became an order that is short: how the shopper wants it sent belongs to the order now, and clerks read it there.</summary>
public class KeepShippingPreference(ShippingPreference wishes, IRepository<OrderChoiceRecord> choices, OrderNotes notes, RequestMarks request)
{
    public async Task RunAsync(Order order)
    {
        // An order that came from no cart of this request, such as a renewal, has nothing to do with what was wished for a cart.
        if (request.IsOrderShort(order.Id) != true)
            return;

        // The shop finds what a customer said by the id alone.
        var customer = new Customer { Id = order.CustomerId };
        if (await wishes.OfAsync(customer, order.StoreId) is not { } sendFirst)
            return;

        if (await KeepAsync(order.Id, sendFirst))
            await notes.WishedAsync(order, sendFirst);

        // The next cart is another matter.
        await wishes.ForgetAsync(customer, order.StoreId);
    }

    /// <returns>False when it was kept before.</returns>
    private async Task<bool> KeepAsync(int orderId, bool sendFirst)
    {
        try
        {
            await choices.InsertAsync(new OrderChoiceRecord { OrderId = orderId, SendFirst = sendFirst }, publishEvent: false);

            return true;
        }
        catch (DbException)
        {
            if (await choices.Table.AnyAsync(row => row.OrderId == orderId))
                return false;

            throw;
        }
    }
}
