using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>Backorders, their history, and what is marked, leased and told.</content>
public abstract partial class MissingTables
{
    private void CreateLedgerTables()
    {
        CreateTable<BackorderRecord>(IndexBackorders);
        CreateTable<HistoryRecord>(() => Unique<HistoryRecord>(nameof(HistoryRecord.BackorderId), nameof(HistoryRecord.Number)));
        CreateTable<DirtyKeyRecord>(() => Index<DirtyKeyRecord>(nameof(DirtyKeyRecord.ProductId), nameof(DirtyKeyRecord.CombinationId)));
        CreateTable<KeyLeaseRecord>(() => Unique<KeyLeaseRecord>(nameof(KeyLeaseRecord.ProductId), nameof(KeyLeaseRecord.CombinationId)));
        CreateTable<NotificationRecord>(() =>
        {
            Unique<NotificationRecord>(nameof(NotificationRecord.OrderId), nameof(NotificationRecord.Kind));
            PendingIndex();
        });
        CreateTable<FailedWorkRecord>(() => { });
        CreateTable<ProductPolicyRecord>(() => Unique<ProductPolicyRecord>(nameof(ProductPolicyRecord.ProductId)));
        CreateTable<StockWatchRecord>(() => Unique<StockWatchRecord>(
            nameof(StockWatchRecord.ProductId),
            nameof(StockWatchRecord.CombinationId)));
        CreateTable<ToTellRecord>(() => Index<ToTellRecord>(nameof(ToTellRecord.DueOnUtc)));
    }

    private void IndexBackorders()
    {
        Unique<BackorderRecord>(
            nameof(BackorderRecord.OrderItemId),
            nameof(BackorderRecord.ProductId),
            nameof(BackorderRecord.CombinationId));
        Index<BackorderRecord>(
            nameof(BackorderRecord.ProductId),
            nameof(BackorderRecord.CombinationId),
            nameof(BackorderRecord.StatusId));
        Index<BackorderRecord>(nameof(BackorderRecord.OrderId));
        Index<BackorderRecord>(nameof(BackorderRecord.StatusId), nameof(BackorderRecord.CurrentTo));
        QueueIndex();
    }

    private void GrowBackorders()
    {
        if (AddColumn<BackorderRecord>(nameof(BackorderRecord.UnitsPerLine), column => column.AsInt32().NotNullable().WithDefaultValue(1)))
        {
            AddColumn<BackorderRecord>(nameof(BackorderRecord.InQueue), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
            AddColumn<BackorderRecord>(nameof(BackorderRecord.QueueRank), column => column.AsInt32().NotNullable().WithDefaultValue(0));
            AddColumn<BackorderRecord>(
                nameof(BackorderRecord.QueueDay),
                column => column.AsInt32().NotNullable().WithDefaultValue(BackorderRecord.NO_DAY));
            QueueIndex();
        }

        SortQueueByOrder();
        AddColumn<BackorderRecord>(nameof(BackorderRecord.BundleProductId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<BackorderRecord>(nameof(BackorderRecord.HomeId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<BackorderRecord>(nameof(BackorderRecord.DisplayModeId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<BackorderRecord>(nameof(BackorderRecord.IsTogether), column => column.AsBoolean().NotNullable().WithDefaultValue(false));
        // What was recorded before is known.
        AddColumn<BackorderRecord>(nameof(BackorderRecord.Untold), column => column.AsInt32().NotNullable().WithDefaultValue(0));
    }

    // Until 1.2 the queue was sorted by promised days, too.
    private void SortQueueByOrder()
    {
        var former = $"IX_{Name<BackorderRecord>()}_Queue";
        if (!Schema.Table(Name<BackorderRecord>()).Exists() || !Schema.Table(Name<BackorderRecord>()).Index(former).Exists())
            return;

        Delete.Index(former).OnTable(Name<BackorderRecord>());
        QueueIndex();
    }

    // Named by hand: the columns together are longer than some databases allow a name to be.
    private void QueueIndex() => Index<BackorderRecord>(
        $"IX_{Name<BackorderRecord>()}_Turn",
        [
            nameof(BackorderRecord.ProductId), nameof(BackorderRecord.CombinationId), nameof(BackorderRecord.InQueue),
            nameof(BackorderRecord.QueueRank), nameof(BackorderRecord.PlacedOnUtc)
        ]);
}
