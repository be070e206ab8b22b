using DemoStore.Engine.Plugins;
using DemoStore.Engine.Tasks;
using DemoStore.Seed;
using Nop.Core.Domain.Stores;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Services.Plugins;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;

namespace DemoStore.Engine.Hosting;

/// <summary>What happens at each start, in the platform's order: installs, updates, permissions, then tasks.</summary>
public sealed class StoreStart(StoreOptions options, PluginShelf shelf)
{
    private bool _first;

    private static ShopEngine Engine => (ShopEngine)EngineContext.Current;

    public async Task BeforeRequestsAsync()
    {
        await Engine.RunAsync(async services =>
        {
            _first = !await services.GetRequiredService<IRepository<Store>>().Table.AnyAsync();

            if (_first)
                await SeedAsync(services);

            await services.GetRequiredService<IEventPublisher>().PublishAsync(new AppStartedEvent());
            await PluginsAndPermissionsAsync(services);
        });

        // A new scope: its settings and permissions are those that the plugins have just brought.
        if (!_first)
            return;

        Welcome.Tell("Placing some orders ...");
        await Engine.RunAsync(services => services.GetRequiredService<OrderSeed>().RunAsync());
    }

    public async Task AfterListeningAsync(string url)
    {
        await Engine.RunAsync(async services =>
        {
            await SaveUrlAsync(services.GetRequiredService<IRepository<Store>>(), url);

            if (options.NoTimers)
                return;

            var tasks = await services.GetRequiredService<IScheduleTaskService>().GetAllTasksAsync();
            services.GetRequiredService<Tasks.TaskScheduler>().Start(tasks, url);
        });

        Welcome.Print(url, shelf);
    }

    private async Task SeedAsync(IServiceProvider services)
    {
        Welcome.Tell("Seeding goods and customers ...");
        await services.GetRequiredService<ShopSeed>().RunAsync(options.Urls);
    }

    private async Task PluginsAndPermissionsAsync(IServiceProvider services)
    {
        foreach (var plugin in shelf.States.PluginNamesToInstall)
            Welcome.Tell($"Installing {plugin} ...");

        var plugins = services.GetRequiredService<IPluginService>();
        var log = services.GetRequiredService<Nop.Services.Logging.ILogger>();

        try
        {
            await plugins.InstallPluginsAsync();
            await plugins.UpdatePluginsAsync();
            await services.GetRequiredService<IPermissionService>().InsertPermissionsAsync();
        }
        catch (Exception exception)
        {
            await log.ErrorAsync($"The store did not start completely: {exception.Message}", exception);
        }
    }

    private static async Task SaveUrlAsync(IRepository<Store> stores, string url)
    {
        var store = await stores.Table.OrderBy(store => store.Id).FirstOrDefaultAsync();

        if (store.Url == url)
            return;

        store.Url = url;
        store.Hosts = new Uri(url).Authority;
        await stores.UpdateAsync(store);
    }
}
