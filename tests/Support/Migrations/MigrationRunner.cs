using System.Globalization;
using System.Reflection;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Nop.Data.Migrations;
using Support.Data;

namespace Support.Migrations;

/// <summary>Applies a plugin's migrations as the platform does and keeps the same history table.</summary>
public sealed class MigrationRunner(ShopDatabase database, IServiceProvider? services = null)
{
    private const string HISTORY = "MigrationVersionInfo";

    private readonly DatabaseSchema _schema = new(database);
    private readonly SqlWriter _writer = new(database);

    /// <summary>Install and update: the migrations of that process and those for any, ascending.</summary>
    public void ApplyUp(Assembly assembly, MigrationProcessType process)
    {
        foreach (var (type, migration) in Pending(assembly).Where(found => IsFor(found.Migration, process)))
            Up(type, migration);
    }

    /// <summary>After an install the updates count as done.</summary>
    public void RecordUpdates(Assembly assembly)
    {
        foreach (var (_, migration) in Pending(assembly).Where(found => Process(found.Migration) == MigrationProcessType.Update))
            _schema.Run([Record(migration)]);
    }

    /// <summary>Schema migrations run at each start, before anything else, also of a plugin that is only queued for install.</summary>
    public void ApplyUpSchema(Assembly assembly)
    {
        foreach (var (type, migration) in Pending(assembly).Where(found => found.Migration is NopMigrationAttribute { IsSchemaMigration: true }))
            Up(type, migration);
    }

    /// <summary>Uninstall: all that was applied, descending.</summary>
    public void ApplyDown(Assembly assembly)
    {
        var applied = Applied();

        foreach (var (type, migration) in All(assembly).Where(found => applied.Contains(found.Migration.Version)).Reverse())
        {
            var context = new Context(_schema);
            New(type).GetDownExpressions(context);
            _schema.Run([.. context.Expressions.SelectMany(_writer.Statements), $"DELETE FROM \"{HISTORY}\" WHERE \"Version\" = {migration.Version}"]);
        }
    }

    private void Up(Type type, MigrationAttribute migration)
    {
        var context = new Context(_schema);
        New(type).GetUpExpressions(context);
        _schema.Run([.. context.Expressions.SelectMany(_writer.Statements), Record(migration)]);
    }

    private static string Record(MigrationAttribute migration) =>
        $"INSERT INTO \"{HISTORY}\" (\"Version\", \"AppliedOn\", \"Description\") VALUES ({migration.Version}, " +
        $"'{DateTime.UtcNow.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}', '{migration.Description.Replace("'", "''", StringComparison.Ordinal)}')";

    private List<(Type Type, MigrationAttribute Migration)> Pending(Assembly assembly)
    {
        var applied = Applied();

        return [.. All(assembly).Where(found => !applied.Contains(found.Migration.Version))];
    }

    private static List<(Type Type, MigrationAttribute Migration)> All(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(IMigration).IsAssignableFrom(type))
            .Select(type => (Type: type, Migration: type.GetCustomAttribute<MigrationAttribute>()!))
            .Where(found => found.Migration is not null)
            .OrderBy(found => found.Migration.Version),
    ];

    private HashSet<long> Applied()
    {
        if (!_schema.TableExists(null, HISTORY))
            _schema.Run([$"CREATE TABLE \"{HISTORY}\" (\"Version\" bigint NOT NULL PRIMARY KEY, \"AppliedOn\" {(database.Kind == DatabaseKind.Sqlite ? "TEXT" : "timestamp")}, \"Description\" varchar(1024))"]);

        return [.. _schema.Numbers($"SELECT \"Version\" FROM \"{HISTORY}\"")];
    }

    private static bool IsFor(MigrationAttribute migration, MigrationProcessType process) =>
        Process(migration) is var own && (own == process || own == MigrationProcessType.NoMatter);

    private static MigrationProcessType Process(MigrationAttribute migration) =>
        migration is NopMigrationAttribute nop ? nop.TargetMigrationProcess : MigrationProcessType.NoMatter;

    private IMigration New(Type type) => (IMigration)(services is null
        ? Activator.CreateInstance(type, nonPublic: true)!
        : ActivatorUtilities.CreateInstance(services, type));

    private sealed class Context(IQuerySchema schema) : IMigrationContext
    {
        public ICollection<IMigrationExpression> Expressions { get; set; } = [];

        public IQuerySchema QuerySchema => schema;
    }
}
