using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Data.Configuration;
using Support.Data;
using Support.Migrations;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class DatabaseStartup : INopStartup
{
    public int Order => 10;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var database = services.Found<ShopDatabase>();
        new ShopTables(database).Create();

        // What a plugin may ask the shop about its database. Of SQLite no shop knows.
        Singleton<DataConfig>.Instance = new DataConfig
        {
            DataProvider = database.Kind switch
            {
                DatabaseKind.PostgreSql => DataProviderType.PostgreSQL,
                DatabaseKind.MySql => DataProviderType.MySql,
                _ => DataProviderType.Unknown,
            },
            ConnectionString = database.ConnectionString,
        };

        foreach (var assembly in services.Found<LoadedTypes>().PluginAssemblies)
            new MigrationRunner(database).ApplyUpSchema(assembly);

        services.AddScoped(typeof(IRepository<>), typeof(EntityRepository<>));
        services.AddScoped(provider => new MigrationRunner(database, provider));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
