namespace Nop.Services.Plugins;

public interface IPlugin
{
    string GetConfigurationPageUrl();
    Task InstallAsync();
    Task InstallSampleDataAsync();
    Task PreparePluginToUninstallAsync();
    Task UninstallAsync();
    Task UpdateAsync(string currentVersion, string targetVersion);
    PluginDescriptor PluginDescriptor { get; set; }
}
