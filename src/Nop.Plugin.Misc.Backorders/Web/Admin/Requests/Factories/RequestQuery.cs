using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;

/// <summary>A request with what the grid shows of its backorder, product and order.</summary>
public sealed class RequestRow : ProductRow
{
    public RequestRecord Request { get; set; } = null!;

    public BackorderRecord Backorder { get; set; } = null!;

    /// <summary>What was chosen of the product, as the shop describes it, in HTML.</summary>
    public string? Attributes { get; set; }

    public string? CustomOrderNumber { get; set; }

    public int? PaymentStatusId { get; set; }
}

/// <summary>One page of requests. Vendors see those for their own products only.</summary>
public sealed class RequestQuery(
    IRepository<RequestRecord> requests,
    IRepository<BackorderRecord> backorders,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<Order> orders,
    IRepository<OrderItem> items,
    VendorSight sight)
{
    private const int LAST_PENDING = (int)RequestState.Working;

    public async Task<IPagedList<RequestRow>> PageAsync(RequestSearchModel search)
    {
        var rows = OfOrder(Joined(OfState(search), await sight.VendorIdAsync()).OfProduct(search.SearchProduct), search.SearchOrder);

        return await Sort(rows, search).PageAsync(search);
    }

    private static IQueryable<RequestRow> Sort(IQueryable<RequestRow> rows, RequestSearchModel search) => search.SortBy switch
    {
        nameof(RequestModel.AskedOn) => rows.SortedBy(row => row.Request.CreatedOnUtc, row => row.Request.Id, search.SortDescending),
        nameof(RequestModel.OrderText) => rows.SortedBy(row => row.Request.OrderId, row => row.Request.Id, search.SortDescending),
        nameof(RequestModel.ProductName) => rows.SortedBy(row => row.ProductName, row => row.Request.Id, search.SortDescending),
        nameof(RequestModel.What) => rows.SortedBy(row => row.Request.KindId, row => row.Request.Id, search.SortDescending),
        nameof(RequestModel.StateText) => rows.SortedBy(row => row.Request.StateId, row => row.Request.Id, search.SortDescending),
        _ => rows.OrderByDescending(row => row.Request.CreatedOnUtc).ThenByDescending(row => row.Request.Id)
    };

    private IQueryable<RequestRecord> OfState(RequestSearchModel search) => search.SearchStateId switch
    {
        RequestSearchModel.PENDING => requests.Table.Where(request => request.StateId <= LAST_PENDING),
        > 0 => requests.Table.Where(request => request.StateId == search.SearchStateId),
        _ => requests.Table
    };

    private IQueryable<RequestRow> Joined(IQueryable<RequestRecord> all, int vendorId)
    {
        return
            from request in all
            join backorder in sight.Among(backorders.Table, vendorId) on request.BackorderId equals backorder.Id
            join product in products.Table on backorder.ProductId equals product.Id into ofProduct
            from product in ofProduct.DefaultIfEmpty()
            join combination in combinations.Table on backorder.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            join item in items.Table on backorder.OrderItemId equals item.Id into ofItem
            from item in ofItem.DefaultIfEmpty()
            join order in orders.Table on request.OrderId equals order.Id into ofOrder
            from order in ofOrder.DefaultIfEmpty()
            select new RequestRow
            {
                Request = request,
                Backorder = backorder,
                ProductName = product.Name,
                ProductSku = product.Sku,
                CombinationSku = combination.Sku,
                Attributes = item.AttributeDescription,
                CustomOrderNumber = order.CustomOrderNumber,
                PaymentStatusId = order.PaymentStatusId
            };
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    private static IQueryable<RequestRow> OfOrder(IQueryable<RequestRow> rows, string? typed) =>
        GridSearch.Text(typed) is { } number ? rows.Where(row => row.CustomOrderNumber!.ToLower() == number) : rows;
#pragma warning restore CA1304, CA1311, CA1862
}
