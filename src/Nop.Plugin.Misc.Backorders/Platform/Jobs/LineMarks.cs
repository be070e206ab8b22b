using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Marks the stock keys of the backorders of an order or a line.</summary>
internal sealed class LineMarks(
    BackorderQueries shelf,
    DirtyKeys dirty,
    RequestMarks request,
    IRepository<OrderItem> items,
    TimeProvider clock)
{
    public async Task OrderAsync(int orderId) => await dirty.LinesChangedAsync(await shelf.OfOrderAsync(orderId));

    /// <summary>
    /// Nobody is held for an open payment on the day of the order, and most pay right away: a checkout is not to pay for it.
    /// </summary>
    public Task PaidAsync(int orderId, DateTime placedOnUtc)
    {
        return clock.GetUtcNow().UtcDateTime - placedOnUtc < TimeSpan.FromDays(1) ? Task.CompletedTask : OrderAsync(orderId);
    }

    /// <summary>
    /// A line without a backorder may need one now, and a bundle with one may need another for the next component; the
    /// end of the request tells.
    /// </summary>
    public async Task LineAsync(int orderItemId)
    {
        request.AddLine(orderItemId);
        await dirty.LinesChangedAsync(await shelf.OfOrderItemAsync(orderItemId));
    }

    /// <summary>Units of a line were put back by a return request.</summary>
    public async Task ReturnedAsync(int orderItemId)
    {
        if (await items.Table.FirstOrDefaultAsync(item => item.Id == orderItemId) is not { } line)
            return;

        request.Changed.Orders.Add(line.OrderId);
        await dirty.LinesChangedAsync(await shelf.OfOrderItemAsync(orderItemId));
    }
}
