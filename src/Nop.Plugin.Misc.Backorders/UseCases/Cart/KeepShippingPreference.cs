using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>
/// A cart became an order that is short: how the shopper wants it sent belongs to the order now, and clerks read it there.
/// </summary>
internal sealed class KeepShippingPreference(
    OrderPreference preference,
    ShippingPreference wishes,
    IRepository<OrderChoiceRecord> choices,
    OrderNotes notes,
    RequestMarks request)
{
    public async Task RunAsync(Order order)
    {
        // An order that came from no cart of this request, such as a renewal, has nothing to do with what was wished for a cart.
        if (request.IsOrderShort(order.Id) != true)
            return;

        if (await preference.WishedAsync(order) is not { } sendFirst)
            return;

        // Kept before, it was noted before.
        if (await choices.TryInsertAsync(new() { OrderId = order.Id, SendFirst = sendFirst }, row => row.OrderId == order.Id))
            await notes.WishedAsync(order, sendFirst);

        // The next cart is another matter.
        await wishes.ForgetAsync(new Customer { Id = order.CustomerId }, order.StoreId);
    }
}
