using System.Reflection;
using FluentMigrator;
using FluentMigrator.Runner;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data.Migrations;
using Support.Data;

namespace Support.Migrations;

/// <summary>Decides which migrations of a plugin run, as the platform does; FluentMigrator runs them and keeps the history.</summary>
public sealed class MigrationRunner(ShopDatabase database, IServiceProvider? services = null)
{
    /// <summary>Install and update: the migrations of that process and those for any, ascending.</summary>
    public void ApplyUp(Assembly assembly, MigrationProcessType process) =>
        Run((runner, history) => Up(runner, history, Pending(assembly, history, migration => migration.TargetMigrationProcess == process || migration.TargetMigrationProcess == MigrationProcessType.NoMatter)));

    /// <summary>After an install the updates count as done.</summary>
    public void RecordUpdates(Assembly assembly) => Run((_, history) =>
    {
        foreach (var (_, migration) in Pending(assembly, history, migration => migration.TargetMigrationProcess == MigrationProcessType.Update))
            history.UpdateVersionInfo(migration.Version, migration.Description);
    });

    /// <summary>Schema migrations run at each start, before anything else, also of a plugin that is only queued for install.</summary>
    public void ApplyUpSchema(Assembly assembly)
    {
        if (All(assembly).Any(found => found.Migration.IsSchemaMigration))
            Run((runner, history) => Up(runner, history, Pending(assembly, history, migration => migration.IsSchemaMigration)));
    }

    /// <summary>Uninstall: all that was applied, descending.</summary>
    public void ApplyDown(Assembly assembly) => Run((runner, history) =>
    {
        foreach (var (type, migration) in All(assembly).Where(found => history.VersionInfo.HasAppliedMigration(found.Migration.Version)).Reverse())
        {
            runner.Down(New(type));
            history.DeleteVersion(migration.Version);
        }
    });

    /// <summary>The shop's own tables, of which no history is kept.</summary>
    public void Up(IMigration migration) => Run((runner, _) => runner.Up(migration));

    private void Up(IMigrationRunner runner, IVersionLoader history, IEnumerable<(Type Type, NopMigrationAttribute Migration)> pending)
    {
        foreach (var (type, migration) in pending)
        {
            runner.Up(New(type));
            history.UpdateVersionInfo(migration.Version, migration.Description);
        }
    }

    private void Run(Action<IMigrationRunner, IVersionLoader> work)
    {
        using var provider = Engine.Of(database);
        using var scope = provider.CreateScope();

        work(scope.ServiceProvider.GetRequiredService<IMigrationRunner>(), scope.ServiceProvider.GetRequiredService<IVersionLoader>());
    }

    private static List<(Type Type, NopMigrationAttribute Migration)> Pending(Assembly assembly, IVersionLoader history, Func<NopMigrationAttribute, bool> wanted) =>
        [.. All(assembly).Where(found => wanted(found.Migration) && !history.VersionInfo.HasAppliedMigration(found.Migration.Version))];

    private static List<(Type Type, NopMigrationAttribute Migration)> All(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(IMigration).IsAssignableFrom(type))
            .Select(type => (Type: type, Migration: type.GetCustomAttribute<NopMigrationAttribute>()!))
            .Where(found => found.Migration is not null)
            .OrderBy(found => found.Migration.Version),
    ];

    private IMigration New(Type type) => (IMigration)(services is null
        ? Activator.CreateInstance(type, nonPublic: true)!
        : ActivatorUtilities.CreateInstance(services, type));
}
