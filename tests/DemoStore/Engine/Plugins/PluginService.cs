using Nop.Core.Domain.Customers;
using Nop.Data.Migrations;
using Nop.Services.Customers;
using Nop.Services.Plugins;
using Support.Migrations;

namespace DemoStore.Engine.Plugins;

/// <summary>Installing takes two steps on the platform: queue now, do at the next start. Uninstalling happens before the restart.</summary>
public sealed class PluginService(
    PluginShelf shelf,
    MigrationRunner migrations,
    ICustomerService customers,
    Nop.Services.Logging.ILogger log) : IPluginService
{
    public async Task<IList<PluginDescriptor>> GetPluginDescriptorsAsync<TPlugin>(
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly,
        Customer? customer = null,
        int storeId = 0,
        string? group = null,
        string dependsOnSystemName = "",
        string? friendlyName = null,
        string? author = null)
        where TPlugin : class, IPlugin
    {
        var roles = customer is null ? [] : await customers.GetCustomerRoleIdsAsync(customer);

        return
        [
            .. shelf.Descriptors
                .Where(plugin => loadMode == LoadPluginsMode.All || plugin.Installed == (loadMode == LoadPluginsMode.InstalledOnly))
                .Where(plugin => plugin.PluginType is null ? typeof(TPlugin) == typeof(IPlugin) : typeof(TPlugin).IsAssignableFrom(plugin.PluginType))
                .Where(plugin => storeId == 0 || plugin.LimitedToStores.Count == 0 || plugin.LimitedToStores.Contains(storeId))
                .Where(plugin => customer is null || plugin.LimitedToCustomerRoles.Count == 0 || plugin.LimitedToCustomerRoles.Intersect(roles).Any())
                .Where(plugin => string.IsNullOrEmpty(group) || string.Equals(plugin.Group, group, StringComparison.OrdinalIgnoreCase))
                .Where(plugin => string.IsNullOrEmpty(dependsOnSystemName) || plugin.DependsOn.Contains(dependsOnSystemName))
                .Where(plugin => string.IsNullOrEmpty(friendlyName) || plugin.FriendlyName.Contains(friendlyName, StringComparison.OrdinalIgnoreCase))
                .Where(plugin => string.IsNullOrEmpty(author) || plugin.Author.Contains(author, StringComparison.OrdinalIgnoreCase)),
        ];
    }

    public async Task<PluginDescriptor> GetPluginDescriptorBySystemNameAsync<TPlugin>(
        string systemName,
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly,
        Customer? customer = null,
        int storeId = 0,
        string? group = null)
        where TPlugin : class, IPlugin =>
        (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group))
            .FirstOrDefault(plugin => string.Equals(plugin.SystemName, systemName, StringComparison.OrdinalIgnoreCase))!;

    public async Task<IList<TPlugin>> GetPluginsAsync<TPlugin>(
        LoadPluginsMode loadMode = LoadPluginsMode.InstalledOnly,
        Customer? customer = null,
        int storeId = 0,
        string? group = null)
        where TPlugin : class, IPlugin =>
        [.. (await GetPluginDescriptorsAsync<TPlugin>(loadMode, customer, storeId, group)).Where(plugin => plugin.PluginType is not null).Select(plugin => plugin.Instance<TPlugin>())];

    public Task PreparePluginToInstallAsync(string systemName, Customer? customer = null, bool checkDependencies = true)
    {
        Queue(shelf.States.PluginNamesToInstall, systemName);
        return Task.CompletedTask;
    }

    public async Task PreparePluginToUninstallAsync(string systemName)
    {
        if (shelf.Find(systemName) is { PluginType: not null } descriptor)
            await descriptor.Instance<IPlugin>().PreparePluginToUninstallAsync();

        Queue(shelf.States.PluginNamesToUninstall, systemName);
    }

    public Task PreparePluginToDeleteAsync(string systemName)
    {
        Queue(shelf.States.PluginNamesToDelete, systemName);
        return Task.CompletedTask;
    }

    public void ResetChanges()
    {
        shelf.States.PluginNamesToInstall.Clear();
        shelf.States.PluginNamesToUninstall.Clear();
        shelf.States.PluginNamesToDelete.Clear();
        shelf.Save();
    }

    public bool IsRestartRequired() => shelf.States.Waits;

    /// <summary>At start, one plugin at a time: a failure is logged, and the plugin stays loaded and queued.</summary>
    public async Task InstallPluginsAsync()
    {
        foreach (var systemName in shelf.States.PluginNamesToInstall.ToList())
        {
            if (shelf.Find(systemName) is not { PluginType: not null } descriptor)
                continue;

            try
            {
                await InstallAsync(descriptor);
            }
            catch (Exception exception)
            {
                await log.ErrorAsync($"The plugin \"{descriptor.FriendlyName}\" could not be installed: {exception.Message}", exception);
            }
        }
    }

    /// <summary>At start, when the version differs. What fails here fails the start of permissions and tasks, as on the platform.</summary>
    public async Task UpdatePluginsAsync()
    {
        foreach (var descriptor in shelf.Descriptors.Where(plugin => plugin.Installed && plugin.PluginType is not null))
        {
            var installed = shelf.States.Find(descriptor.SystemName)!;

            if (installed.Version == descriptor.Version)
                continue;

            migrations.ApplyUp(descriptor.ReferencedAssembly, MigrationProcessType.Update);
            await descriptor.Instance<IPlugin>().UpdateAsync(installed.Version, descriptor.Version);
            installed.Version = descriptor.Version;
            shelf.Save();
        }
    }

    public async Task UninstallPluginsAsync()
    {
        foreach (var systemName in shelf.States.PluginNamesToUninstall.ToList())
        {
            if (shelf.Find(systemName) is not { PluginType: not null } descriptor)
                continue;

            try
            {
                await descriptor.Instance<IPlugin>().UninstallAsync();
                migrations.ApplyDown(descriptor.ReferencedAssembly);
                shelf.States.InstalledPlugins.RemoveAll(plugin => plugin.SystemName == descriptor.SystemName);
                descriptor.Installed = false;
            }
            catch (Exception exception)
            {
                await log.ErrorAsync($"The plugin \"{descriptor.FriendlyName}\" could not be uninstalled: {exception.Message}", exception);
            }

            shelf.States.PluginNamesToUninstall.Remove(systemName);
            shelf.Save();
        }
    }

    public Task DeletePluginsAsync()
    {
        foreach (var systemName in shelf.States.PluginNamesToDelete.ToList())
        {
            if (shelf.Find(systemName) is { Installed: false } descriptor)
                shelf.Folder.Delete(descriptor);

            shelf.States.PluginNamesToDelete.Remove(systemName);
        }

        shelf.Save();
        return Task.CompletedTask;
    }

    private async Task InstallAsync(PluginDescriptor descriptor)
    {
        migrations.ApplyUp(descriptor.ReferencedAssembly, MigrationProcessType.Installation);
        migrations.RecordUpdates(descriptor.ReferencedAssembly);
        await descriptor.Instance<IPlugin>().InstallAsync();

        shelf.States.PluginNamesToInstall.Remove(descriptor.SystemName);
        shelf.States.InstalledPlugins.Add(new PluginDescriptorBaseInfo { SystemName = descriptor.SystemName, Version = descriptor.Version });
        descriptor.Installed = true;
        shelf.Save();
        await log.InformationAsync($"The plugin \"{descriptor.FriendlyName}\" has been installed.");
    }

    private void Queue(List<string> names, string systemName)
    {
        if (!names.Contains(systemName))
            names.Add(systemName);

        shelf.Save();
    }
}
