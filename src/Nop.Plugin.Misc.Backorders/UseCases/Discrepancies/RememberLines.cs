using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// When a request that put something back is over: remembers the lines as they are then, since the platform forgets those
/// that are deleted, and looks at their stock, whether anything waits for it or not.
/// </summary>
internal sealed class RememberLines(
    IRepository<Order> orders,
    IRepository<OrderItem> items,
    PutBackLines lines,
    RememberedLines remembered,
    PutBacks putBacks,
    StockSource sources,
    IProductService products)
{
    private const int CANCELLED = (int)OrderStatus.Cancelled;

    public async Task RunAsync(ChangedOrders changed)
    {
        var ids = changed.Orders.Concat(changed.Sent).Distinct().ToList();
        var found = await orders.Table.Where(order => ids.Contains(order.Id)).ToListAsync();

        // What leaves an order that stands is how it should be.
        found.RemoveAll(order => !changed.Orders.Contains(order.Id) && !order.Deleted && order.OrderStatusId != CANCELLED);
        if (found.Count == 0)
            return;

        var whole = await lines.WholeAsync(found);
        var looked = found.Select(order => order.Id).ToList();
        var there = await items.Table.Where(item => looked.Contains(item.OrderId)).ToListAsync();
        var keys = new HashSet<StockKey>();
        foreach (var item in there.Concat(changed.Deleted.Where(item => !there.Exists(one => one.Id == item.Id))))
            await RememberAsync(item, whole.Contains(item.OrderId), keys);

        await putBacks.LookAsync(keys);
    }

    private async Task RememberAsync(OrderItem item, bool isWhole, HashSet<StockKey> keys)
    {
        foreach (var part in await sources.PartsAsync(await products.GetProductByIdAsync(item.ProductId), item.AttributesXml))
        {
            keys.Add(part.Key);
            await remembered.RememberAsync(new(
                item.OrderId,
                item.Id,
                part.Key,
                part.UnitsPerLine,
                isWhole ? Math.Max(0, item.Quantity) : 0,
                PutBackLines.IsTold(item, part)));
        }
    }
}
