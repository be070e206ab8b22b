using FluentMigrator;
using Nop.Core;
using Nop.Data.Extensions;
using Nop.Data.Mapping;
using Nop.Data.Migrations;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>
/// Creates what is missing and nothing else: tables outlive an uninstall unless the admin asked otherwise,
/// and the next install picks them up.
/// </summary>
[NopMigration("2026-11-22 04:30:00:4907311", "Misc.Backorders: tables", MigrationProcessType.Installation)]
public class TablesMigration : Migration
{
    public override void Up()
    {
        CreateTable<BackorderRecord>(() =>
        {
            Unique<BackorderRecord>(nameof(BackorderRecord.OrderItemId), nameof(BackorderRecord.ProductId), nameof(BackorderRecord.CombinationId));
            Index<BackorderRecord>(nameof(BackorderRecord.ProductId), nameof(BackorderRecord.CombinationId), nameof(BackorderRecord.StatusId));
            Index<BackorderRecord>(nameof(BackorderRecord.OrderId));
            Index<BackorderRecord>(nameof(BackorderRecord.StatusId), nameof(BackorderRecord.CurrentTo));
        });
        CreateTable<HistoryRecord>(() => Unique<HistoryRecord>(nameof(HistoryRecord.BackorderId), nameof(HistoryRecord.Number)));
        CreateTable<DirtyKeyRecord>(() => Index<DirtyKeyRecord>(nameof(DirtyKeyRecord.ProductId), nameof(DirtyKeyRecord.CombinationId)));
        CreateTable<KeyLeaseRecord>(() => Unique<KeyLeaseRecord>(nameof(KeyLeaseRecord.ProductId), nameof(KeyLeaseRecord.CombinationId)));
        CreateTable<NoticeRecord>(() => Unique<NoticeRecord>(nameof(NoticeRecord.OrderId), nameof(NoticeRecord.Kind)));
        CreateTable<FailedWorkRecord>(() => { });
        CreateTable<ProductPolicyRecord>(() => Unique<ProductPolicyRecord>(nameof(ProductPolicyRecord.ProductId)));
    }

    /// <summary>Runs after the plugin's own uninstall, which leaves the admin's answer in <see cref="UninstallChoice"/>.</summary>
    public override void Down()
    {
        if (!UninstallChoice.RemoveData)
            return;

        Type[] tables =
        [
            typeof(HistoryRecord), typeof(BackorderRecord), typeof(DirtyKeyRecord), typeof(KeyLeaseRecord),
            typeof(NoticeRecord), typeof(FailedWorkRecord), typeof(ProductPolicyRecord)
        ];

        foreach (var name in tables.Select(NameCompatibilityManager.GetTableName).Where(name => Schema.Table(name).Exists()))
            Delete.Table(name);
    }

    private void CreateTable<TRecord>(Action indexes) where TRecord : BaseEntity
    {
        if (Schema.Table(Name<TRecord>()).Exists())
            return;

        Create.TableFor<TRecord>();
        indexes();
    }

    private void Unique<TRecord>(params string[] columns)
    {
        var index = Create.Index($"UX_{Name<TRecord>()}").OnTable(Name<TRecord>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();

        index.WithOptions().Unique();
    }

    private void Index<TRecord>(params string[] columns)
    {
        var index = Create.Index($"IX_{Name<TRecord>()}_{string.Join('_', columns)}").OnTable(Name<TRecord>());
        foreach (var column in columns)
            index.OnColumn(column).Ascending();
    }

    private static string Name<TRecord>() => NameCompatibilityManager.GetTableName(typeof(TRecord));
}
