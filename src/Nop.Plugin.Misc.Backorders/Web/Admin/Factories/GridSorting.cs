using System.Linq.Expressions;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>The columns that a clerk can sort by. Everything ends in the id, so that pages never overlap.</summary>
public static class GridSorting
{
    public static IQueryable<GridRow> Sort(IQueryable<GridRow> rows, string? column, bool descending) => column switch
    {
        "CustomOrderNumber" => By(rows, row => row.Backorder.OrderId, descending),
        "ProductName" => By(rows, row => row.ProductName, descending),
        "Quantity" => By(rows, row => row.Backorder.Quantity, descending),
        "Waiting" => By(rows, row => row.Backorder.Waiting, descending),
        "Allocated" => By(rows, row => row.Backorder.Allocated, descending),
        "Released" => By(rows, row => row.Backorder.Released, descending),
        "Shipped" => By(rows, row => row.Backorder.Shipped, descending),
        "Cancelled" => By(rows, row => row.Backorder.Cancelled, descending),
        "Status" => By(rows, row => row.Backorder.StatusId, descending),
        "CurrentTo" => By(rows, row => row.Backorder.CurrentTo, descending),
        "PlacedOn" => By(rows, row => row.Backorder.PlacedOnUtc, descending),
        _ => rows.OrderByDescending(row => row.Backorder.Priority).ThenBy(row => row.Backorder.PlacedOnUtc).ThenBy(row => row.Backorder.Id)
    };

    private static IQueryable<GridRow> By<TKey>(IQueryable<GridRow> rows, Expression<Func<GridRow, TKey>> key, bool descending)
    {
        var sorted = descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

        return sorted.ThenBy(row => row.Backorder.Id);
    }
}
