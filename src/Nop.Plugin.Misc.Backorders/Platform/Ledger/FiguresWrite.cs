using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

internal static class FiguresWrite
{
    /// <summary>
    /// Brings the stored figures to those of the record: who slept since its change finds the figures of a later one and
    /// leaves them.
    /// </summary>
    /// <param name="read">Number of the figures before. It is the later one where history rows were lost.</param>
    public static Task WriteFiguresAsync(this IRepository<BackorderRecord> backorders, BackorderRecord record, int read)
    {
        var latest = Math.Max(read, record.LastNumber);

        return backorders.Where(row => row.Id == record.Id && row.LastNumber <= latest).UpdateAsync(_ => new BackorderRecord
        {
            CombinationId = record.CombinationId,
            HomeId = record.HomeId,
            LastNumber = record.LastNumber,
            LineQuantity = record.LineQuantity,
            Quantity = record.Quantity,
            Waiting = record.Waiting,
            Allocated = record.Allocated,
            Released = record.Released,
            Shipped = record.Shipped,
            Cancelled = record.Cancelled,
            Untold = record.Untold,
            StatusId = record.StatusId,
            Priority = record.Priority,
            OnHold = record.OnHold,
            IsOrderPlaced = record.IsOrderPlaced,
            IsOrderClosed = record.IsOrderClosed,
            OriginalFrom = record.OriginalFrom,
            OriginalTo = record.OriginalTo,
            OriginalBasisId = record.OriginalBasisId,
            CurrentFrom = record.CurrentFrom,
            CurrentTo = record.CurrentTo,
            CurrentBasisId = record.CurrentBasisId,
            InQueue = record.InQueue,
            QueueRank = record.QueueRank,
            QueueDay = record.QueueDay,
            UpdatedOnUtc = record.UpdatedOnUtc
        });
    }
}
