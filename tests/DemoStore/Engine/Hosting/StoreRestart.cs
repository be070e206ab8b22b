using Nop.Services.Plugins;

namespace DemoStore.Engine.Hosting;

/// <summary>"Restart application to apply changes": what waits to be uninstalled or deleted goes now, installs follow at the start.</summary>
public sealed class StoreRestart(IHostApplicationLifetime lifetime)
{
    public bool Asked { get; private set; }

    public async Task ApplyAsync(IPluginService plugins)
    {
        await plugins.UninstallPluginsAsync();
        await plugins.DeletePluginsAsync();
        Now();
    }

    public void Now()
    {
        Asked = true;
        lifetime.StopApplication();
    }
}
