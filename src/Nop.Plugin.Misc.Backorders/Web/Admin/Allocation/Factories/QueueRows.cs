using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>The open backorders summed up by product and by order, in the database, a page at a time.</summary>
public sealed class QueueRows(
    IRepository<BackorderRecord> backorders,
    IRepository<Product> products,
    IRepository<Order> orders,
    IRepository<OrderItem> items,
    VendorSight sight)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    /// <summary>Open backorders that whoever asks may see.</summary>
    public async Task<IQueryable<BackorderRecord>> OpenAsync() =>
        sight.Among(backorders.Table, await sight.VendorIdAsync()).Where(record => record.StatusId <= LAST_OPEN);

    public async Task<IPagedList<ProductQueueRow>> ByProductAsync(QueueViewSearchModel search, DateTime today)
    {
        var lines = Valued(Named(await OpenAsync(), search).Where(record => record.Waiting > 0), today);
        var queues = lines
            .GroupBy(line => new { line.ProductId, line.CombinationId })
            .Select(queue => new ProductQueueRow
            {
                ProductId = queue.Key.ProductId,
                CombinationId = queue.Key.CombinationId,
                Waiting = queue.Sum(line => (long)line.Waiting),
                Lines = queue.Count(),
                Late = queue.Sum(line => line.Late),
                OldestUtc = queue.Min(line => line.PlacedOnUtc),
                Value = queue.Sum(line => line.Value)
            });
        if (search.SearchLateOnly)
            queues = queues.Where(queue => queue.Late > 0);

        return await Sorted(queues, search).ThenBy(queue => queue.CombinationId).PageAsync(search);
    }

    public async Task<IPagedList<OrderQueueRow>> ByOrderAsync(QueueViewSearchModel search, DateTime today)
    {
        var open = await OpenAsync();
        if (GridSearch.Text(search.SearchProduct) is not null)
        {
            // All of an order that has the product, and not just that line of it.
            var having = Named(open, search);
            open = open.Where(record => having.Any(one => one.OrderId == record.OrderId));
        }

        var sums = Valued(Numbered(open, search), today)
            .GroupBy(line => line.OrderId)
            .Select(order => new OrderQueueRow
            {
                OrderId = order.Key,
                Lines = order.Count(),
                WaitingLines = order.Sum(line => line.Waiting > 0 ? 1 : 0),
                Waiting = order.Sum(line => (long)line.Waiting),
                Ready = order.Sum(line => (long)line.Ready),
                Late = order.Sum(line => line.Late),
                PlacedOnUtc = order.Min(line => line.PlacedOnUtc),
                PromisedTo = order.Max(line => line.CurrentTo),
                Value = order.Sum(line => line.Value)
            });

        return await Sorted(Only(sums, search), search).PageAsync(search);
    }

    private static IQueryable<OrderQueueRow> Only(IQueryable<OrderQueueRow> sums, QueueViewSearchModel search)
    {
        if (search.SearchLateOnly)
            sums = sums.Where(order => order.Late > 0);

        return search.SearchCompleteness switch
        {
            QueueViewSearchModel.COMPLETE => sums.Where(order => order.WaitingLines == 0),
            QueueViewSearchModel.ONE_MISSING => sums.Where(order => order.WaitingLines == 1),
            _ => sums
        };
    }

    private static IOrderedQueryable<ProductQueueRow> Sorted(IQueryable<ProductQueueRow> queues, QueueViewSearchModel search) =>
        (search.SortBy, search.SortDescending) switch
        {
            ("Value", var down) => queues.SortedBy(queue => queue.Value, queue => queue.ProductId, down),
            ("Lines", var down) => queues.SortedBy(queue => queue.Lines, queue => queue.ProductId, down),
            ("Late", var down) => queues.SortedBy(queue => queue.Late, queue => queue.ProductId, down),
            ("Oldest", var down) => queues.SortedBy(queue => queue.OldestUtc, queue => queue.ProductId, down),
            ("Waiting", var down) => queues.SortedBy(queue => queue.Waiting, queue => queue.ProductId, down),
            _ => queues.SortedBy(queue => queue.Waiting, queue => queue.ProductId, descending: true)
        };

    private static IQueryable<OrderQueueRow> Sorted(IQueryable<OrderQueueRow> sums, QueueViewSearchModel search) =>
        (search.SortBy, search.SortDescending) switch
        {
            ("Value", var down) => sums.SortedBy(order => order.Value, order => order.OrderId, down),
            ("Waiting", var down) => sums.SortedBy(order => order.Waiting, order => order.OrderId, down),
            ("Ready", var down) => sums.SortedBy(order => order.Ready, order => order.OrderId, down),
            ("Promise", var down) => sums.SortedBy(order => order.PromisedTo, order => order.OrderId, down),
            ("PlacedOn", var down) => sums.SortedBy(order => order.PlacedOnUtc, order => order.OrderId, down),
            _ => sums.SortedBy(order => order.PlacedOnUtc, order => order.OrderId, descending: false)
        };

    // What a line waits for is worth what its units cost; a component is worth the bundle that it holds up.
    private IQueryable<QueueLine> Valued(IQueryable<BackorderRecord> records, DateTime today) =>
        from record in records
        join item in items.Table on record.OrderItemId equals item.Id into ofItem
        from item in ofItem.DefaultIfEmpty()
        select new QueueLine
        {
            OrderId = record.OrderId,
            ProductId = record.ProductId,
            CombinationId = record.CombinationId,
            Waiting = record.Waiting,
            Ready = record.Allocated + record.Released,
            PlacedOnUtc = record.PlacedOnUtc,
            CurrentTo = record.CurrentTo,
            Late = record.OriginalTo < today ? 1 : 0,
            Value = ((decimal?)item.UnitPriceExclTax ?? 0) * record.Waiting / (record.UnitsPerLine > 0 ? record.UnitsPerLine : 1)
        };

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    private IQueryable<BackorderRecord> Named(IQueryable<BackorderRecord> records, QueueViewSearchModel search)
    {
        if (GridSearch.Text(search.SearchProduct) is not { } text)
            return records;

        var named = products.Table.Where(product => product.Name.ToLower().Contains(text) || product.Sku.ToLower().Contains(text));

        return from record in records join product in named on record.ProductId equals product.Id select record;
    }

    private IQueryable<BackorderRecord> Numbered(IQueryable<BackorderRecord> records, QueueViewSearchModel search)
    {
        if (GridSearch.Text(search.SearchOrderNumber) is not { } number)
            return records;

        var wanted = orders.Table.Where(order => order.CustomOrderNumber.ToLower() == number);

        return from record in records join order in wanted on record.OrderId equals order.Id select record;
    }
#pragma warning restore CA1304, CA1311, CA1862

    private sealed class QueueLine
    {
        public int OrderId { get; init; }

        public int ProductId { get; init; }

        public int CombinationId { get; init; }

        public int Waiting { get; init; }

        public int Ready { get; init; }

        public DateTime PlacedOnUtc { get; init; }

        public DateTime? CurrentTo { get; init; }

        public int Late { get; init; }

        public decimal Value { get; init; }
    }
}
