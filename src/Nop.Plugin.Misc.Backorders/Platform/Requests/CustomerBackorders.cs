using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>A customer's own backorders in one store, without those that the customer does not know of.</summary>
public sealed class CustomerBackorders(IRepository<BackorderRecord> backorders, IRepository<Order> orders, DisplayModes modes)
{
    private const int SILENT = (int)DisplayMode.Silent;
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    public sealed record Row(BackorderRecord Backorder, Order Order);

    public async Task<int> CountAsync(int customerId, int storeId) => await (await OfAsync(customerId, storeId)).CountAsync();

    /// <summary>What is open first, then the newest.</summary>
    public async Task<IReadOnlyList<Row>> PageAsync(int customerId, int storeId, int page, int size)
    {
        var own = await OfAsync(customerId, storeId);
        var records = await own
            .OrderBy(record => record.StatusId <= LAST_OPEN ? 0 : 1)
            .ThenByDescending(record => record.Id)
            .Skip(page * size)
            .Take(size)
            .ToListAsync();
        var ids = records.Select(record => record.OrderId).Distinct().ToList();
        var ofId = (await orders.Table.Where(order => ids.Contains(order.Id)).ToListAsync()).ToDictionary(order => order.Id);

        return [.. records.Where(record => ofId.ContainsKey(record.OrderId)).Select(record => new Row(record, ofId[record.OrderId]))];
    }

    private async Task<IQueryable<BackorderRecord>> OfAsync(int customerId, int storeId)
    {
        var own =
            from record in backorders.Table
            join order in orders.Table on record.OrderId equals order.Id
            where order.CustomerId == customerId
                && order.StoreId == storeId
                && !order.Deleted
                && record.IsOrderPlaced
                && record.Quantity > record.Untold
                && record.DisplayModeId != SILENT
            select record;
        var (isSilent, others) = await modes.SilenceAsync(storeId);

        return isSilent
            ? own.Where(record => record.DisplayModeId != 0
                || others.Contains(record.BundleProductId == 0 ? record.ProductId : record.BundleProductId))
            : own.Where(record => record.DisplayModeId != 0
                || !others.Contains(record.BundleProductId == 0 ? record.ProductId : record.BundleProductId));
    }
}
