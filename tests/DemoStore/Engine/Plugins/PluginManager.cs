using Nop.Core.Domain.Customers;
using Nop.Services.Plugins;

namespace DemoStore.Engine.Plugins;

public class PluginManager<TPlugin>(IPluginService plugins) : IPluginManager<TPlugin> where TPlugin : class, IPlugin
{
    public Task<IList<TPlugin>> LoadAllPluginsAsync(Customer? customer = null, int storeId = 0) =>
        plugins.GetPluginsAsync<TPlugin>(LoadPluginsMode.InstalledOnly, customer, storeId);

    public async Task<TPlugin> LoadPluginBySystemNameAsync(string systemName, Customer? customer = null, int storeId = 0) =>
        (await LoadAllPluginsAsync(customer, storeId))
            .FirstOrDefault(plugin => string.Equals(plugin.PluginDescriptor.SystemName, systemName, StringComparison.OrdinalIgnoreCase))!;

    public async Task<IList<TPlugin>> LoadActivePluginsAsync(List<string> systemNames, Customer? customer = null, int storeId = 0) =>
        [.. (await LoadAllPluginsAsync(customer, storeId)).Where(plugin => IsPluginActive(plugin, systemNames))];

    public bool IsPluginActive(TPlugin plugin, List<string> systemNames) =>
        plugin is not null && systemNames.Contains(plugin.PluginDescriptor.SystemName, StringComparer.OrdinalIgnoreCase);
}
