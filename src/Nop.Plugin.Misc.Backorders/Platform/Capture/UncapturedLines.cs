using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>Open order lines that no event told of.</summary>
public sealed class UncapturedLines(
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<BackorderRecord> backorders,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values)
{
    private const int STANDING = (int)OrderStatus.Processing;
    private const int CHUNK = 500;
    private const int COMPONENT = (int)AttributeValueType.AssociatedToProduct;

    /// <summary>Lines older than that were settled long before the plugin came.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>Lines that sell the product, or bundles that may contain it.</summary>
    /// <param name="beforeUtc">Younger orders may still be under way in another request.</param>
    /// <returns>Newest first, as shortages are shared.</returns>
    public async Task<IReadOnlyList<OrderLine>> FindAsync(int productId, DateTime beforeUtc)
    {
        var since = beforeUtc - Reach;
        var sold = await SoldWithAsync(productId);
        sold.Add(productId);
        var rows = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where sold.Contains(item.ProductId) && !order.Deleted && order.OrderStatusId <= STANDING
                && order.CreatedOnUtc > since && order.CreatedOnUtc <= beforeUtc
                && !backorders.Table.Any(record => record.OrderItemId == item.Id && record.ProductId == productId)
            orderby item.Id descending
            select new { Item = item, Order = order }).ToListAsync();

        return [.. rows.Select(row => new OrderLine(row.Item, row.Order))];
    }

    /// <returns>Products with such lines, and those that may be in a bundle.</returns>
    public async Task<IReadOnlySet<int>> AmongAsync(IReadOnlyCollection<int> productIds, DateTime beforeUtc)
    {
        var since = beforeUtc - Reach;
        var found = new HashSet<int>();

        foreach (var chunk in productIds.Chunk(CHUNK))
        {
            var ids = chunk.ToList();
            found.UnionWith(await (
                from item in items.Table
                join order in orders.Table on item.OrderId equals order.Id
                where ids.Contains(item.ProductId) && !order.Deleted && order.OrderStatusId <= STANDING
                    && order.CreatedOnUtc > since && order.CreatedOnUtc <= beforeUtc
                    && !backorders.Table.Any(record => record.OrderItemId == item.Id && record.ProductId == item.ProductId)
                select item.ProductId).Distinct().ToListAsync());
            found.UnionWith(await values.Table
                .Where(value => value.AttributeValueTypeId == COMPONENT && ids.Contains(value.AssociatedProductId))
                .Select(value => value.AssociatedProductId)
                .Distinct()
                .ToListAsync());
        }

        return found;
    }

    /// <returns>Bundles that may contain the product.</returns>
    public Task<List<int>> SoldWithAsync(int componentId)
    {
        return (
            from value in values.Table
            join mapping in mappings.Table on value.ProductAttributeMappingId equals mapping.Id
            where value.AttributeValueTypeId == COMPONENT && value.AssociatedProductId == componentId
            select mapping.ProductId).Distinct().ToListAsync();
    }
}
