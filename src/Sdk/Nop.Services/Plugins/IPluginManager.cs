using Nop.Core.Domain.Customers;

namespace Nop.Services.Plugins;

public interface IPluginManager<T> where T : class, IPlugin
{
    bool IsPluginActive(T plugin, List<string> systemNames);
    Task<IList<T>> LoadActivePluginsAsync(List<string> systemNames, Customer customer = null, int storeId = 0);
    Task<IList<T>> LoadAllPluginsAsync(Customer customer = null, int storeId = 0);
    Task<T> LoadPluginBySystemNameAsync(string systemName, Customer customer = null, int storeId = 0);
}
