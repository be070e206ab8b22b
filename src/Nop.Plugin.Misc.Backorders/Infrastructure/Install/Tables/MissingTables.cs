using FluentMigrator;
using FluentMigrator.Builders.Create.Column;
using Nop.Core;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <summary>Creates the tables and columns that are not there yet.</summary>
public abstract partial class MissingTables : Migration
{
    protected static Type[] Tables =>
    [
        .. PromiseTables, .. SupplyTables, .. CartTables, .. RequestTables, .. NotificationTables, .. LimitTables,
        typeof(HistoryRecord), typeof(BackorderRecord), typeof(DirtyKeyRecord), typeof(KeyLeaseRecord), typeof(NotificationRecord),
        typeof(FailedWorkRecord),
        typeof(ProductPolicyRecord),
        typeof(StockWatchRecord),
        typeof(ToTellRecord),
        typeof(DiscrepancyRecord),
        typeof(RememberedLineRecord),
        typeof(MovedSourceRecord),
        typeof(SentByHandRecord)
    ];

    public override void Up()
    {
        CreateLedgerTables();
        CreateDiscrepancyTables();
        CreatePromiseTables();
        CreateSupplyTables();
        CreateCartTables();
        CreateRequestTables();
        CreateNotificationTables();
        CreateLimitTables();
        Grow();
    }

    private void CreateDiscrepancyTables()
    {
        CreateTable<DiscrepancyRecord>(() =>
        {
            Unique<DiscrepancyRecord>(nameof(DiscrepancyRecord.Claim));
            Index<DiscrepancyRecord>(nameof(DiscrepancyRecord.StateId), nameof(DiscrepancyRecord.FoundOnUtc));
            Index<DiscrepancyRecord>(nameof(DiscrepancyRecord.ProductId), nameof(DiscrepancyRecord.CombinationId));
        });

        CreateTable<SentByHandRecord>(() => Unique<SentByHandRecord>(nameof(SentByHandRecord.OrderItemId)));
        CreateTable<RememberedLineRecord>(() =>
        {
            Unique<RememberedLineRecord>(
                nameof(RememberedLineRecord.OrderItemId),
                nameof(RememberedLineRecord.ProductId),
                nameof(RememberedLineRecord.CombinationId));
            Index<RememberedLineRecord>(nameof(RememberedLineRecord.ProductId), nameof(RememberedLineRecord.SeenOnUtc));
        });

        CreateTable<MovedSourceRecord>(() =>
        {
            Unique<MovedSourceRecord>(nameof(MovedSourceRecord.BackorderId));
            Index<MovedSourceRecord>(nameof(MovedSourceRecord.ProductId), nameof(MovedSourceRecord.CombinationId));
        });
    }

    // Tables of earlier versions.
    private void Grow()
    {
        GrowBackorders();
        AddColumn<HistoryRecord>(nameof(HistoryRecord.UntoldDelta), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<FailedWorkRecord>(nameof(FailedWorkRecord.Subject), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<FailedWorkRecord>(nameof(FailedWorkRecord.Tries), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<FailedWorkRecord>(nameof(FailedWorkRecord.NextTryUtc), column => column.AsDateTime2().Nullable());
        AddColumn<StockWatchRecord>(nameof(StockWatchRecord.JudgedId), column => column.AsInt32().NotNullable().WithDefaultValue(0));
        AddColumn<ProductPolicyRecord>(
            nameof(ProductPolicyRecord.StockNumbersMeanId),
            column => column.AsInt32().NotNullable().WithDefaultValue(0));
        GrowRequestTables();
        GrowNotificationTables();
        AddColumn<ProductPolicyRecord>(
            nameof(ProductPolicyRecord.DisplayModeId),
            column => column.AsInt32().NotNullable().WithDefaultValue(0));
    }

    private void CreateTable<TRecord>(Action indexes) where TRecord : BaseEntity
    {
        if (Schema.Table(Name<TRecord>()).Exists())
            return;

        Create.TableFor<TRecord>();
        indexes();
    }

    /// <returns>False when the table is created here, or has the column.</returns>
    private bool AddColumn<TRecord>(string column, Action<ICreateColumnAsTypeOrInSchemaSyntax> define)
    {
        // The question is answered by the database as it is before this migration.
        if (!Schema.Table(Name<TRecord>()).Exists() || Schema.Table(Name<TRecord>()).Column(column).Exists())
            return false;

        define(Create.Column(column).OnTable(Name<TRecord>()));

        return true;
    }

    private void Unique<TRecord>(params string[] columns)
    {
        var index = Create.Index($"UX_{Name<TRecord>()}").OnTable(Name<TRecord>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();

        index.WithOptions().Unique();
    }

    private void Index<TRecord>(params string[] columns) => Index<TRecord>($"IX_{Name<TRecord>()}_{string.Join('_', columns)}", columns);

    private void Index<TRecord>(string name, string[] columns)
    {
        var index = Create.Index(name).OnTable(Name<TRecord>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
    }

    private static string Name<TRecord>() => NameCompatibilityManager.GetTableName(typeof(TRecord));
}
