using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

public interface IPluginService
{
    Task DeletePluginsAsync();
    Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<T>(string systemName, LoadPluginsMode loadMode = (LoadPluginsMode)10, Customer customer = null, int storeId = 0, string group = null) where T : class, IPlugin;
    Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<T>(LoadPluginsMode loadMode = (LoadPluginsMode)10, Customer customer = null, int storeId = 0, string group = null, string dependsOnSystemName = "", string friendlyName = null, string author = null) where T : class, IPlugin;
    Task<IList<T>> GetPluginsAsync<T>(LoadPluginsMode loadMode = (LoadPluginsMode)10, Customer customer = null, int storeId = 0, string group = null) where T : class, IPlugin;
    Task InstallPluginsAsync();
    bool IsRestartRequired();
    Task PreparePluginToDeleteAsync(string systemName);
    Task PreparePluginToInstallAsync(string systemName, Customer customer = null, bool checkDependencies = true);
    Task PreparePluginToUninstallAsync(string systemName);
    void ResetChanges();
    Task UninstallPluginsAsync();
    Task UpdatePluginsAsync();
}
