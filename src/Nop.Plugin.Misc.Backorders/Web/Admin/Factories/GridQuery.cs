using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Web.Admin.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>The grid's query: joins and filters in the database, one page at a time.</summary>
public class GridQuery(
    IRepository<BackorderRecord> backorders,
    IRepository<Order> orders,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<Address> addresses)
{
    private const int LAST_OPEN = (int)Domain.Lifecycle.BackorderStatus.Released;

    /// <summary>Longer than what is searched in; some databases refuse to look for a whole book.</summary>
    private const int LONGEST_TEXT = 1_000;

    public Task<IPagedList<GridRow>> PageAsync(GridFilter filter)
    {
        var search = filter.Search;
        var page = Math.Max(0, search.Start) / search.Length;

        return GridSorting.Sort(Rows(filter), search.SortBy, search.SortDescending).ToPagedListAsync(page, search.Length);
    }

    public Task<GridRow?> FindAsync(int id) => Joined(backorders.Table.Where(record => record.Id == id)).FirstOrDefaultAsync()!;

    public async Task<TotalsModel> TotalsAsync(GridFilter filter)
    {
        // One row for each status, added up here: every database can group by a column, not by nothing.
        var sums = await Rows(filter)
            .GroupBy(row => row.Backorder.StatusId)
            .Select(status => new
            {
                Quantity = status.Sum(row => (long)row.Backorder.Quantity),
                Waiting = status.Sum(row => (long)row.Backorder.Waiting),
                Allocated = status.Sum(row => (long)row.Backorder.Allocated),
                Released = status.Sum(row => (long)row.Backorder.Released),
                Shipped = status.Sum(row => (long)row.Backorder.Shipped),
                Cancelled = status.Sum(row => (long)row.Backorder.Cancelled)
            })
            .ToListAsync();

        return new()
        {
            Quantity = sums.Sum(sum => sum.Quantity),
            Waiting = sums.Sum(sum => sum.Waiting),
            Allocated = sums.Sum(sum => sum.Allocated),
            Released = sums.Sum(sum => sum.Released),
            Shipped = sums.Sum(sum => sum.Shipped),
            Cancelled = sums.Sum(sum => sum.Cancelled)
        };
    }

    private IQueryable<GridRow> Rows(GridFilter filter) => OfTexts(Joined(OfBackorder(backorders.Table, filter)), filter.Search);

    private static IQueryable<BackorderRecord> OfBackorder(IQueryable<BackorderRecord> all, GridFilter filter)
    {
        var search = filter.Search;

        if (filter.VendorId > 0)
            all = all.Where(record => record.VendorId == filter.VendorId);
        if (search.SearchStoreId > 0)
            all = all.Where(record => record.StoreId == search.SearchStoreId);
        if (search.SearchStatusId > 0)
            all = all.Where(record => record.StatusId == search.SearchStatusId);
        if (search.SearchStatusId == BackorderSearchModel.OPEN || filter.LateBefore is not null)
            all = all.Where(record => record.StatusId <= LAST_OPEN);
        if (filter.LateBefore is { } today)
            all = all.Where(record => record.OriginalTo < today);
        if (filter.FromUtc is { } from)
            all = all.Where(record => record.PlacedOnUtc >= from);
        if (filter.BeforeUtc is { } before)
            all = all.Where(record => record.PlacedOnUtc < before);

        return all;
    }

    private IQueryable<GridRow> Joined(IQueryable<BackorderRecord> records)
    {
        return
            from record in records
            join order in orders.Table on record.OrderId equals order.Id
            join product in products.Table on record.ProductId equals product.Id
            join combination in combinations.Table on record.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            join address in addresses.Table on order.BillingAddressId equals address.Id into ofAddress
            from address in ofAddress.DefaultIfEmpty()
            select new GridRow
            {
                Backorder = record,
                CustomOrderNumber = order.CustomOrderNumber,
                ProductName = product.Name,
                ProductSku = product.Sku,
                CombinationSku = combination.Sku,
                Email = address.Email
            };
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    // Lower case on both sides: whether a database compares text without case differs between the three.
    private static IQueryable<GridRow> OfTexts(IQueryable<GridRow> rows, BackorderSearchModel search)
    {
        if (Text(search.SearchProduct) is { } name)
            rows = rows.Where(row => row.ProductName.ToLower().Contains(name));
        if (Text(search.SearchSku) is { } sku)
            rows = rows.Where(row => row.ProductSku!.ToLower().Contains(sku) || row.CombinationSku!.ToLower().Contains(sku));
        if (Text(search.SearchOrderNumber) is { } number)
            rows = rows.Where(row => row.CustomOrderNumber.ToLower() == number);
        if (Text(search.SearchEmail) is { } email)
            rows = rows.Where(row => row.Email!.ToLower().Contains(email));

        return rows;
    }
#pragma warning restore CA1304, CA1311, CA1862

    private static string? Text(string? typed)
    {
        var text = StoredText.Fit(typed, LONGEST_TEXT).Trim();

        return text.Length == 0 ? null : text.ToLowerInvariant();
    }
}
