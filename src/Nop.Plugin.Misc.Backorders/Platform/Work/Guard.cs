using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Plugins;

namespace Nop.Plugin.Misc.Backorders.Platform.Work;

/// <summary>
/// The door through which the platform's events enter. Nothing that fails behind it reaches a checkout, a product page
/// or a stock edit (law 9). It is all that a consumer asks for in its constructor, and it asks for nothing but the
/// container: an exception in a consumer's constructor would break the publisher, after payment was taken.
/// </summary>
public class Guard(IServiceProvider services)
{
    private bool? _isInstalled;

    public Task RunAsync<TService>(string work, Func<TService, Task> action) where TService : notnull
    {
        return RunAsync(work, provider => action(provider.GetRequiredService<TService>()));
    }

    /// <returns>What <paramref name="read"/> found, or <paramref name="otherwise"/> when it failed.</returns>
    public async Task<TResult> ReadAsync<TService, TResult>(string work, Func<TService, Task<TResult>> read, TResult otherwise)
        where TService : notnull
    {
        var result = otherwise;
        await RunAsync<TService>(work, async service => result = await read(service));

        return result;
    }

    private async Task RunAsync(string work, Func<IServiceProvider, Task> action)
    {
        // Bulk inserts and deletes publish inside a transaction scope that is already completed: without stepping
        // out of it every statement would fail.
        using var outside = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);

        try
        {
            if (await IsInstalledAsync())
                await action(services);
        }
        catch (Exception exception)
        {
            await KeepAsync(work, exception);
        }

        outside.Complete();
    }

    // An assembly is loaded, and its consumers run, from the moment when it is queued for install: tables may not be there.
    private async Task<bool> IsInstalledAsync()
    {
        if (_isInstalled is { } known)
            return known;

        var plugins = services.GetRequiredService<IPluginService>();
        var descriptor = await plugins.GetPluginDescriptorBySystemNameAsync<IPlugin>(BackordersDefaults.SYSTEM_NAME, LoadPluginsMode.InstalledOnly);
        _isInstalled = descriptor is not null;

        return _isInstalled.Value;
    }

    private async Task KeepAsync(string work, Exception exception)
    {
        try
        {
            await services.GetRequiredService<Failures>().KeepAsync(work, exception);
        }
        catch (Exception)
        {
            // The database is gone altogether. The level-based reconcile finds what was missed once it is back.
        }
    }
}
