using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>The columns that a clerk can sort by.</summary>
public static class GridSorting
{
    public static IQueryable<BackorderRecord> Sort(IQueryable<BackorderRecord> records, string? column, bool descending) => column switch
    {
        "CustomOrderNumber" => records.SortedBy(record => record.OrderId, record => record.Id, descending),
        "Quantity" => records.SortedBy(record => record.Quantity, record => record.Id, descending),
        "Waiting" => records.SortedBy(record => record.Waiting, record => record.Id, descending),
        "Allocated" => records.SortedBy(record => record.Allocated, record => record.Id, descending),
        "Released" => records.SortedBy(record => record.Released, record => record.Id, descending),
        "Shipped" => records.SortedBy(record => record.Shipped, record => record.Id, descending),
        "Cancelled" => records.SortedBy(record => record.Cancelled, record => record.Id, descending),
        "Status" => records.SortedBy(record => record.StatusId, record => record.Id, descending),
        "CurrentTo" => records.SortedBy(record => record.CurrentTo, record => record.Id, descending),
        "PlacedOn" => records.SortedBy(record => record.PlacedOnUtc, record => record.Id, descending),
        _ => records.InTurn()
    };

    /// <summary>Everything ends in the id, so that pages never overlap.</summary>
    public static IQueryable<TRow> SortedBy<TRow, TKey>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TKey>> key,
        Expression<Func<TRow, int>> id,
        bool descending)
    {
        return (descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(id);
    }
}
