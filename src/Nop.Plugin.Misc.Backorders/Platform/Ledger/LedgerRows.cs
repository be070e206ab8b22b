using System.Linq.Expressions;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Reads backorders as <see cref="LedgerRow"/>: only its columns leave the database.</summary>
internal static class LedgerRows
{
    private static readonly Expression<Func<BackorderRecord, LedgerRow>> _row = record => new()
    {
        Id = record.Id,
        OrderId = record.OrderId,
        OrderItemId = record.OrderItemId,
        StoreId = record.StoreId,
        ProductId = record.ProductId,
        CombinationId = record.CombinationId,
        UnitsPerLine = record.UnitsPerLine,
        LineQuantity = record.LineQuantity,
        Waiting = record.Waiting,
        Allocated = record.Allocated,
        Released = record.Released,
        Shipped = record.Shipped,
        Cancelled = record.Cancelled,
        Untold = record.Untold,
        IsTogether = record.IsTogether,
        Priority = record.Priority,
        OnHold = record.OnHold,
        IsOrderPlaced = record.IsOrderPlaced,
        IsOrderClosed = record.IsOrderClosed,
        PlacedOnUtc = record.PlacedOnUtc,
        LastNumber = record.LastNumber
    };

    private static readonly Func<BackorderRecord, LedgerRow> _ofRecord = _row.Compile();

    public static IQueryable<LedgerRow> AsRows(this IQueryable<BackorderRecord> records) => records.Select(_row);

    public static LedgerRow AsRow(this BackorderRecord record) => _ofRecord(record);
}
