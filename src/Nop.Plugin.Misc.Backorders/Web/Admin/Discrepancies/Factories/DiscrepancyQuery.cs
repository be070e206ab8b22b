using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;

/// <summary>A finding with what the grid shows of its product, which may be gone.</summary>
public sealed class DiscrepancyRow : ProductRow
{
    public DiscrepancyRecord Finding { get; set; } = null!;

    public bool? IsProductDeleted { get; set; }

    public string? OrderNumber { get; set; }
}

/// <summary>One page of what does not add up.</summary>
public sealed class DiscrepancyQuery(
    IRepository<DiscrepancyRecord> findings,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<BackorderRecord> backorders,
    IRepository<Order> orders)
{
    private const int LAST_OPEN = (int)DiscrepancyState.Undoing;

    /// <returns>Null when there is no such product.</returns>
    public async Task<string?> ProductNameAsync(int productId)
    {
        return productId <= 0
            ? null
            : await products.Table.Where(product => product.Id == productId).Select(product => product.Name).FirstOrDefaultAsync();
    }

    public Task<IPagedList<DiscrepancyRow>> PageAsync(DiscrepancySearchModel search)
    {
        return Sort(Joined(OfFinding(findings.Table, search)).OfProduct(search.SearchProduct), search).PageAsync(search);
    }

    /// <returns>Number of the order of each backorder that exists.</returns>
    public async Task<IReadOnlyDictionary<int, string>> OrderNumbersAsync(IReadOnlyCollection<int> backorderIds)
    {
        if (backorderIds.Count == 0)
            return new Dictionary<int, string>();

        var rows = await (
            from backorder in backorders.Table
            join order in orders.Table on backorder.OrderId equals order.Id
            where backorderIds.Contains(backorder.Id)
            select new { backorder.Id, order.CustomOrderNumber }).ToListAsync();

        return rows.ToDictionary(row => row.Id, row => row.CustomOrderNumber ?? "");
    }

    private static IQueryable<DiscrepancyRow> Sort(IQueryable<DiscrepancyRow> rows, DiscrepancySearchModel search) => search.SortBy switch
    {
        nameof(DiscrepancyModel.FoundOn) => rows.SortedBy(row => row.Finding.FoundOnUtc, row => row.Finding.Id, search.SortDescending),
        nameof(DiscrepancyModel.ProductName) => rows.SortedBy(row => row.ProductName, row => row.Finding.Id, search.SortDescending),
        nameof(DiscrepancyModel.What) => rows.SortedBy(row => row.Finding.KindId, row => row.Finding.Id, search.SortDescending),
        nameof(DiscrepancyModel.StateText) => rows.SortedBy(row => row.Finding.StateId, row => row.Finding.Id, search.SortDescending),
        _ => rows.OrderByDescending(row => row.Finding.FoundOnUtc).ThenByDescending(row => row.Finding.Id)
    };

    private static IQueryable<DiscrepancyRecord> OfFinding(IQueryable<DiscrepancyRecord> all, DiscrepancySearchModel search)
    {
        if (search.SearchStateId == DiscrepancySearchModel.OPEN)
            all = all.Where(finding => finding.StateId <= LAST_OPEN);
        else if (search.SearchStateId > 0)
            all = all.Where(finding => finding.StateId == search.SearchStateId);
        if (search.SearchKindId > 0)
            all = all.Where(finding => finding.KindId == search.SearchKindId);

        return all;
    }

    private IQueryable<DiscrepancyRow> Joined(IQueryable<DiscrepancyRecord> all)
    {
        return
            from finding in all
            join product in products.Table on finding.ProductId equals product.Id into ofProduct
            from product in ofProduct.DefaultIfEmpty()
            join combination in combinations.Table on finding.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            join order in orders.Table on finding.OrderId equals order.Id into ofOrder
            from order in ofOrder.DefaultIfEmpty()
            select new DiscrepancyRow
            {
                Finding = finding,
                ProductName = product.Name,
                ProductSku = product.Sku,
                IsProductDeleted = product.Deleted,
                CombinationSku = combination.Sku,
                OrderNumber = order.CustomOrderNumber
            };
    }
}
