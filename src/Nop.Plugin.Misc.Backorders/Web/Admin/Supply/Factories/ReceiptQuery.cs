using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Expected receipts as the pages show them: joins, filters and sums in the database.</summary>
public sealed class ReceiptQuery(
    ReceiptQueries shelf,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<Warehouse> warehouses)
{
    private const int EXPECTED = (int)ReceiptState.Expected;
    private const int PARTLY = (int)ReceiptState.PartlyReceived;
    private const int CANCELLED = (int)ReceiptState.Cancelled;

    public async Task<IPagedList<ReceiptGridRow>> PageAsync(ReceiptFilter filter)
    {
        return await Sort(await FoundAsync(filter), filter.Search.SortBy, filter.Search.SortDescending).PageAsync(filter.Search);
    }

    /// <summary>All that match, without pages.</summary>
    public async Task<IReadOnlyList<ReceiptGridRow>> AllAsync(ReceiptFilter filter, int most)
    {
        return await Sort(await FoundAsync(filter), filter.Search.SortBy, filter.Search.SortDescending).Take(most).ToListAsync();
    }

    /// <returns>Units still to come, of all rows that match.</returns>
    public async Task<long> OutstandingAsync(ReceiptFilter filter)
    {
        // Nullable, since the sum over no rows is null to a database.
        return await (await FoundAsync(filter))
            .Where(row => (row.Receipt.StateId == EXPECTED || row.Receipt.StateId == PARTLY) && row.Receipt.Units > row.Receipt.Received)
            .SumAsync(row => (long?)(row.Receipt.Units - row.Receipt.Received)) ?? 0;
    }

    /// <summary>What is still to come of a product, or of one of its stock keys, the earliest first.</summary>
    /// <param name="combinationId">Null: of all its keys.</param>
    public async Task<IReadOnlyList<ReceiptGridRow>> OpenAsync(int productId, int? combinationId, int most)
    {
        var open = Open(Joined(await shelf.VisibleAsync())).Where(row => row.Receipt.ProductId == productId);
        if (combinationId is { } id)
            open = open.Where(row => row.Receipt.CombinationId == id);

        return await open.OrderBy(row => row.Receipt.ExpectedTo).ThenBy(row => row.Receipt.Id).Take(most).ToListAsync();
    }

    public async Task<IReadOnlyList<ReceiptGridRow>> FindAsync(IReadOnlyCollection<int> ids)
    {
        var wanted = ids.Distinct().ToList();

        return await Joined(await shelf.VisibleAsync())
            .Where(row => wanted.Contains(row.Receipt.Id))
            .OrderBy(row => row.Receipt.ExpectedTo)
            .ThenBy(row => row.Receipt.Id)
            .ToListAsync();
    }

    private async Task<IQueryable<ReceiptGridRow>> FoundAsync(ReceiptFilter filter)
    {
        var rows = OfTexts(Joined(await shelf.VisibleAsync()).OfProduct(filter.Search.SearchProduct), filter);

        rows = OfState(rows, filter.Search.SearchStateId);
        if (filter.LateBefore is not null)
            rows = Open(rows);
        if (filter.LateBefore is { } today)
            rows = rows.Where(row => row.Receipt.ExpectedTo < today);
        if (filter.From is { } from)
            rows = rows.Where(row => row.Receipt.ExpectedTo >= from);
        if (filter.To is { } to)
            rows = rows.Where(row => row.Receipt.ExpectedFrom <= to);

        return rows;
    }

    private static IQueryable<ReceiptGridRow> OfState(IQueryable<ReceiptGridRow> rows, int stateId) => stateId switch
    {
        0 => rows,
        ReceiptSearchModel.SHORTENED => rows.Where(row => row.Receipt.StateId == CANCELLED && row.Receipt.Received > 0),
        CANCELLED => rows.Where(row => row.Receipt.StateId == CANCELLED && row.Receipt.Received == 0),
        < 0 => Open(rows),
        _ => rows.Where(row => row.Receipt.StateId == stateId)
    };

    private static IQueryable<ReceiptGridRow> Open(IQueryable<ReceiptGridRow> rows) =>
        rows.Where(row => row.Receipt.StateId == EXPECTED || row.Receipt.StateId == PARTLY);

    private IQueryable<ReceiptGridRow> Joined(IQueryable<ExpectedReceiptRecord> all)
    {
        return
            from receipt in all
            join product in products.Table on receipt.ProductId equals product.Id into ofProduct
            from product in ofProduct.DefaultIfEmpty()
            join combination in combinations.Table on receipt.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            join warehouse in warehouses.Table on receipt.WarehouseId equals warehouse.Id into ofWarehouse
            from warehouse in ofWarehouse.DefaultIfEmpty()
            select new ReceiptGridRow
            {
                Receipt = receipt,
                ProductName = product.Name,
                ProductSku = product.Sku,
                CombinationSku = combination.Sku,
                WarehouseName = warehouse.Name
            };
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    private static IQueryable<ReceiptGridRow> OfTexts(IQueryable<ReceiptGridRow> rows, ReceiptFilter filter)
    {
        if (GridSearch.Text(filter.Search.SearchSupplier) is { } supplier)
            rows = rows.Where(row => row.Receipt.Supplier.ToLower().Contains(supplier));
        if (GridSearch.Text(filter.Search.SearchReference) is { } reference)
            rows = rows.Where(row => row.Receipt.Reference.ToLower().Contains(reference));

        return rows;
    }
#pragma warning restore CA1304, CA1311, CA1862

    private static IQueryable<ReceiptGridRow> Sort(IQueryable<ReceiptGridRow> rows, string? column, bool descending) => column switch
    {
        "ProductName" => rows.SortedBy(row => row.ProductName, row => row.Receipt.Id, descending),
        "Units" => rows.SortedBy(row => row.Receipt.Units, row => row.Receipt.Id, descending),
        "Received" => rows.SortedBy(row => row.Receipt.Received, row => row.Receipt.Id, descending),
        "Outstanding" => rows.SortedBy(row => row.Receipt.Units - row.Receipt.Received, row => row.Receipt.Id, descending),
        "Supplier" => rows.SortedBy(row => row.Receipt.Supplier, row => row.Receipt.Id, descending),
        "Reference" => rows.SortedBy(row => row.Receipt.Reference, row => row.Receipt.Id, descending),
        "State" => rows.SortedBy(row => row.Receipt.StateId, row => row.Receipt.Id, descending),
        _ => rows.SortedBy(row => row.Receipt.ExpectedTo, row => row.Receipt.Id, descending)
    };
}
