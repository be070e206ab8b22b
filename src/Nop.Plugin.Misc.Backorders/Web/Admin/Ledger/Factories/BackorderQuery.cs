using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>The grid's query: joins and filters in the database, one page at a time.</summary>
public sealed class BackorderQuery(
    IRepository<BackorderRecord> backorders,
    IRepository<Order> orders,
    IRepository<OrderItem> items,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<Address> addresses,
    IRepository<OrderChoiceRecord> choices,
    ServedLines served,
    VendorSight sight)
{
    /// <summary>
    /// The rows of one page. Only numbers are sorted and skipped; what the grid shows of order, product and customer is
    /// read for the rows of the page alone.
    /// </summary>
    public async Task<IReadOnlyList<BackorderQueryRow>> PageAsync(BackorderFilter filter)
    {
        var ids = await (await SortedAsync(filter)).Skip(filter.Skipped).Take(filter.Size).ToListAsync();
        if (ids.Count == 0)
            return [];

        var byId = (await FindAsync(ids)).ToDictionary(row => row.Backorder.Id);

        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id])];
    }

    public Task<BackorderQueryRow?> FindAsync(int id) => Joined(backorders.Table.Where(record => record.Id == id)).FirstOrDefaultAsync()!;

    public async Task<IReadOnlyList<BackorderQueryRow>> FindAsync(IReadOnlyCollection<int> ids) =>
        await Joined(backorders.Table.Where(record => ids.Contains(record.Id))).ToListAsync();

    /// <summary>Count and sums of all rows that match, in one pass.</summary>
    public async Task<BackorderTotals> TotalsAsync(BackorderFilter filter)
    {
        // One row for each status, added up here: every database can group by a column, not by nothing.
        var sums = await (await FoundAsync(filter))
            .GroupBy(record => record.StatusId)
            .Select(status => new
            {
                Count = status.Count(),
                Quantity = status.Sum(record => (long)record.Quantity),
                Waiting = status.Sum(record => (long)record.Waiting),
                Allocated = status.Sum(record => (long)record.Allocated),
                Released = status.Sum(record => (long)record.Released),
                Shipped = status.Sum(record => (long)record.Shipped),
                Cancelled = status.Sum(record => (long)record.Cancelled)
            })
            .ToListAsync();

        return new(
            sums.Sum(sum => sum.Count),
            new()
            {
                Quantity = sums.Sum(sum => sum.Quantity),
                Waiting = sums.Sum(sum => sum.Waiting),
                Allocated = sums.Sum(sum => sum.Allocated),
                Released = sums.Sum(sum => sum.Released),
                Shipped = sums.Sum(sum => sum.Shipped),
                Cancelled = sums.Sum(sum => sum.Cancelled)
            });
    }

    private async Task<IQueryable<int>> SortedAsync(BackorderFilter filter)
    {
        var found = await FoundAsync(filter);
        if (filter.Search.SortBy != "ProductName")
            return found.Sort(filter.Search.SortBy, filter.Search.SortDescending).Select(record => record.Id);

        var named =
            from record in found
            join product in products.Table on record.ProductId equals product.Id into ofProduct
            from product in ofProduct.DefaultIfEmpty()
            select new { record.Id, product.Name };

        return named.SortedBy(row => row.Name, row => row.Id, filter.Search.SortDescending).Select(row => row.Id);
    }

    private async Task<IQueryable<BackorderRecord>> FoundAsync(BackorderFilter filter)
    {
        var found = OfTexts(sight.Among(backorders.Table, filter.VendorId).Where(filter), filter.Search);

        return filter.Search.SearchHeldId switch
        {
            0 => found,
            BackorderSearchModel.HELD => await served.HeldAsync(found, obstacle: null),
            var obstacle => await served.HeldAsync(found, (ServingObstacle)obstacle)
        };
    }

    private IQueryable<BackorderQueryRow> Joined(IQueryable<BackorderRecord> records)
    {
        return
            from record in records
            join order in orders.Table on record.OrderId equals order.Id into ofOrder
            from order in ofOrder.DefaultIfEmpty()
            join product in products.Table on record.ProductId equals product.Id into ofProduct
            from product in ofProduct.DefaultIfEmpty()
            join combination in combinations.Table on record.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            join address in addresses.Table on order.BillingAddressId equals address.Id into ofAddress
            from address in ofAddress.DefaultIfEmpty()
            join item in items.Table on record.OrderItemId equals item.Id into ofItem
            from item in ofItem.DefaultIfEmpty()
            join choice in choices.Table on record.OrderId equals choice.OrderId into ofChoice
            from choice in ofChoice.DefaultIfEmpty()
            join facts in served.Orders() on record.OrderId equals facts.OrderId into ofFacts
            from facts in ofFacts.DefaultIfEmpty()
            select new BackorderQueryRow
            {
                Backorder = record,
                CustomOrderNumber = order.CustomOrderNumber,
                ProductName = product.Name,
                ProductSku = product.Sku,
                CombinationSku = combination.Sku,
                Attributes = item.AttributeDescription,
                Email = address.Email,
                SendFirst = (bool?)choice.SendFirst,
                Facts = facts,
                IsProductDeleted = (bool?)product.Deleted
            };
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    private IQueryable<BackorderRecord> OfTexts(IQueryable<BackorderRecord> records, BackorderSearchModel search)
    {
        if (GridSearch.Text(search.SearchProduct) is { } name)
            records = OfProducts(records, products.Table.Where(product => product.Name.ToLower().Contains(name)));
        if (GridSearch.Text(search.SearchSku) is { } sku)
            records = OfSku(records, sku);
        if (GridSearch.Text(search.SearchOrderNumber) is { } number)
            records = OfOrders(records, orders.Table.Where(order => order.CustomOrderNumber.ToLower() == number));
        if (GridSearch.Text(search.SearchEmail) is { } email)
        {
            records = OfOrders(
                records,
                from order in orders.Table
                join address in addresses.Table on order.BillingAddressId equals address.Id
                where address.Email.ToLower().Contains(email)
                select order);
        }

        return records;
    }

    private static IQueryable<BackorderRecord> OfProducts(IQueryable<BackorderRecord> records, IQueryable<Product> wanted)
    {
        return from record in records join product in wanted on record.ProductId equals product.Id select record;
    }

    private static IQueryable<BackorderRecord> OfOrders(IQueryable<BackorderRecord> records, IQueryable<Order> wanted)
    {
        return from record in records join order in wanted on record.OrderId equals order.Id select record;
    }

    private IQueryable<BackorderRecord> OfSku(IQueryable<BackorderRecord> records, string sku)
    {
        return
            from record in records
            join product in products.Table on record.ProductId equals product.Id
            join combination in combinations.Table on record.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            where product.Sku.ToLower().Contains(sku) || combination.Sku.ToLower().Contains(sku)
            select record;
    }
#pragma warning restore CA1304, CA1311, CA1862
}
