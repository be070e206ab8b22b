using FluentMigrator.Runner;
using FluentMigrator.Runner.Conventions;
using FluentMigrator.Runner.Generators.MySql;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;
using Support.Data;

namespace Support.Migrations;

/// <summary>FluentMigrator for one database, in the dialects and with the history table that the platform uses.</summary>
internal static class Engine
{
    public static ServiceProvider Of(ShopDatabase database) =>
        new ServiceCollection()
            .AddFluentMigratorCore()
            .AddScoped<IConventionSet>(_ => Conventions(database))
            .ConfigureRunner(runner => Add(runner, database.Kind)
                .WithGlobalConnectionString(database.ConnectionString)
                .WithVersionTable(new History()))
            .AddScoped<IMySqlTypeMap>(_ => new MySqlTypes())
            .BuildServiceProvider();

    private static IMigrationRunnerBuilder Add(IMigrationRunnerBuilder runner, DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => runner.AddSQLite(),
        DatabaseKind.MySql => runner.AddMySql5(),
        _ => runner.AddPostgres92(),
    };

    private static DefaultConventionSet Conventions(ShopDatabase database)
    {
        var conventions = new DefaultConventionSet();
        conventions.ColumnsConventions.Insert(0, new ShopColumns(database));

        return conventions;
    }

    private sealed class History : IVersionTableMetaData
    {
        public bool OwnsSchema => true;

        public string SchemaName => "";

        public string TableName => "MigrationVersionInfo";

        public string ColumnName => "Version";

        public string DescriptionColumnName => "Description";

        public string UniqueIndexName => "UC_Version";

        public string AppliedOnColumnName => "AppliedOn";

        public bool CreateWithPrimaryKey => false;
    }
}
