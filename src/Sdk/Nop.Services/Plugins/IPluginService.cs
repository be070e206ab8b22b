using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

public interface IPluginService
{
    Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<T>(string systemName, LoadPluginsMode loadMode = (LoadPluginsMode)10, Customer customer = null, int storeId = 0, string group = null) where T : ReferenceTypeConstraint, IPlugin;
}
