using FluentMigrator;
using Nop.Data.Mapping;
using Nop.Data.Migrations;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <summary>
/// A fresh install: creates what is missing and nothing else. Tables outlive an uninstall unless the admin asked
/// otherwise; the next install picks them up and, if they are of an older version, gives them their new columns.
/// </summary>
[NopMigration("2026-11-22 04:30:00:4907311", "Misc.Backorders: tables", MigrationProcessType.Installation)]
public sealed class TablesMigration : MissingTables
{
    /// <summary>Runs after the plugin's own uninstall, which leaves the admin's answer in <see cref="UninstallChoice"/>.</summary>
    public override void Down()
    {
        if (!UninstallChoice.RemoveData)
            return;

        foreach (var name in Tables.Select(NameCompatibilityManager.GetTableName).Where(name => Schema.Table(name).Exists()))
            Delete.Table(name);
    }
}

/// <summary>From 1.0 to 1.1: bundles, the order of the queue as an index, findings, failed work that is tried again.</summary>
[NopMigration("2026-11-23 15:10:00:4907312", "Misc.Backorders: tables of 1.1", MigrationProcessType.Update)]
public sealed class TablesOfVersion11 : MissingTables
{
    public override void Down()
    {
    }
}

/// <summary>From 1.1 to 1.2: expected receipts, promises of them, choices of shoppers, more that they are told.</summary>
[NopMigration("2026-11-24 06:40:00:4907313", "Misc.Backorders: tables of 1.2", MigrationProcessType.Update)]
public sealed class TablesOfVersion12 : MissingTables
{
    public override void Down()
    {
    }
}

/// <summary>From 1.2 to 1.3: the queue is sorted by who ordered first.</summary>
[NopMigration("2026-12-02 08:00:00:4907314", "Misc.Backorders: tables of 1.3", MigrationProcessType.Update)]
public sealed class TablesOfVersion13 : MissingTables
{
    public override void Down()
    {
    }
}
