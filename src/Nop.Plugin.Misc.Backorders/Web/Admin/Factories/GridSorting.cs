using System.Linq.Expressions;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>The columns that a clerk can sort by. Everything ends in the id, so that pages never overlap.</summary>
public static class GridSorting
{
    public static IQueryable<BackorderRecord> Sort(IQueryable<BackorderRecord> records, string? column, bool descending) => column switch
    {
        "CustomOrderNumber" => By(records, record => record.OrderId, descending),
        "Quantity" => By(records, record => record.Quantity, descending),
        "Waiting" => By(records, record => record.Waiting, descending),
        "Allocated" => By(records, record => record.Allocated, descending),
        "Released" => By(records, record => record.Released, descending),
        "Shipped" => By(records, record => record.Shipped, descending),
        "Cancelled" => By(records, record => record.Cancelled, descending),
        "Status" => By(records, record => record.StatusId, descending),
        "CurrentTo" => By(records, record => record.CurrentTo, descending),
        "PlacedOn" => By(records, record => record.PlacedOnUtc, descending),
        _ => records.OrderByDescending(record => record.Priority).ThenBy(record => record.PlacedOnUtc).ThenBy(record => record.Id)
    };

    private static IQueryable<BackorderRecord> By<TKey>(IQueryable<BackorderRecord> records, Expression<Func<BackorderRecord, TKey>> key, bool descending)
    {
        var sorted = descending ? records.OrderByDescending(key) : records.OrderBy(key);

        return sorted.ThenBy(record => record.Id);
    }
}
