using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Support.Data;

namespace DemoStore.Engine.Hosting;

/// <summary>Starts the store, and starts it again in the same process each time a restart is asked for.</summary>
public static class StoreRun
{
    public static async Task<int> RunAsync(StoreOptions options)
    {
        if (options.Reset)
            DataFolder.Clear(options);

        while (await RunOnceAsync(options))
            await Console.Out.WriteLineAsync("The store is restarting.");

        return 0;
    }

    private static async Task<bool> RunOnceAsync(StoreOptions options)
    {
        Welcome.Tell($"Opening the demo store ({options.Database}, data in {options.DataFolder}) ...");
        Directory.CreateDirectory(options.DataFolder);
        DataFolder.CheckDatabase(options);

        await using var app = StoreHost.Build(options);
        var started = app.Services.GetRequiredService<StoreStart>();
        await started.BeforeRequestsAsync();
        await ListenAsync(app, options);
        await started.AfterListeningAsync(Address(app));
        await app.WaitForShutdownAsync();

        return app.Services.GetRequiredService<StoreRestart>().Asked;
    }

    private static async Task ListenAsync(WebApplication app, StoreOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new StoreFailureException($"{options.Urls} is already in use; stop the program that uses it, or start with --urls http://127.0.0.1:<another port>.");
        }
    }

    private static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/') + "/";
}
