using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>The columns of the queue that a clerk can sort by; otherwise it stands in its turn.</summary>
internal static class BackorderSorting
{
    public static IQueryable<BackorderRecord> Sort(this IQueryable<BackorderRecord> records, string? by, bool descending) => by switch
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
}
