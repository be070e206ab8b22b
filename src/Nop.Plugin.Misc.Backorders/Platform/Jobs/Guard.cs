using System.Data.Common;
using System.Transactions;
using Microsoft.Extensions.DependencyInjection;
using Nop.Services.Plugins;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>
/// The door through which the platform's events enter. Nothing that fails behind it reaches a checkout, a product page
/// or a stock edit (law 9). It is all that a consumer asks for in its constructor, and it asks for nothing but the
/// container: an exception in a consumer's constructor would break the publisher, after payment was taken.
/// </summary>
public sealed class Guard(IServiceProvider services)
{
    private const int TRIES = 3;

    private bool? _isInstalled;

    public Task RunAsync<TService>(string work, Func<TService, Task> action) where TService : notnull => RunAsync(work, 0, action);

    /// <param name="subject">Id of what the work is done on, so that it can be tried again.</param>
    public Task RunAsync<TService>(string work, int subject, Func<TService, Task> action) where TService : notnull
    {
        return TryAsync(work, subject, () => action(services.GetRequiredService<TService>()));
    }

    /// <returns>What <paramref name="read"/> found, or <paramref name="otherwise"/> when it failed.</returns>
    public async Task<TResult> ReadAsync<TService, TResult>(string work, Func<TService, Task<TResult>> read, TResult otherwise)
        where TService : notnull
    {
        var result = otherwise;
        await RunAsync<TService>(work, async service => result = await read(service));

        return result;
    }

    /// <summary>For work that is done in another way when it fails.</summary>
    /// <returns>False when it failed; that is kept nowhere.</returns>
    public Task<bool> TryAsync<TService>(Func<TService, Task> action) where TService : notnull
    {
        return TryAsync(() => action(services.GetRequiredService<TService>()), _ => Task.CompletedTask);
    }

    /// <returns>False when it failed, which is kept.</returns>
    public Task<bool> TryAsync(string work, int subject, Func<Task> action)
    {
        return TryAsync(action, exception => KeepAsync(work, subject, exception));
    }

    private async Task<bool> TryAsync(Func<Task> action, Func<Exception, Task> keep)
    {
        // Bulk inserts and deletes publish inside a transaction scope that is already completed: without stepping
        // out of it every statement would fail.
        using var outside = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        var isDone = true;

        try
        {
            if (await IsInstalledAsync())
                await TryAgainAsync(action);
        }
        catch (Exception exception)
        {
            isDone = false;
            await keep(exception);
        }

        outside.Complete();

        return isDone;
    }

    // A deadlock, a serialization failure or a busy database passes. All work starts from what is stored, so doing it
    // again does nothing twice.
    private static async Task TryAgainAsync(Func<Task> action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await action();
                return;
            }
            catch (DbException exception) when (exception.IsTransient && attempt < TRIES)
            {
                // At once: whoever was in the way is done by now.
            }
        }
    }

    // An assembly is loaded, and its consumers run, from the moment when it is queued for install: tables may not be there.
    private async Task<bool> IsInstalledAsync()
    {
        if (_isInstalled is { } known)
            return known;

        var plugins = services.GetRequiredService<IPluginService>();
        var descriptor = await plugins.GetPluginDescriptorBySystemNameAsync<IPlugin>(
            BackordersDefaults.SYSTEM_NAME,
            LoadPluginsMode.InstalledOnly);
        _isInstalled = descriptor is not null;

        return _isInstalled.Value;
    }

    private async Task KeepAsync(string work, int subject, Exception exception)
    {
        try
        {
            await services.GetRequiredService<Failures>().KeepAsync(work, subject, exception);
        }
        catch (Exception)
        {
            // The database is gone altogether. The level-based reconcile finds what was missed once it is back.
        }
    }
}
