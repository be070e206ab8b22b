// behaviour
using Nop.Services.Events;
using Nop.Services.Plugins;
using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

public abstract class BaseAdminMenuCreatedEventConsumer : IConsumer<AdminMenuCreatedEvent>
{
    protected readonly IPluginManager<IPlugin> _pluginManager;

    protected BaseAdminMenuCreatedEventConsumer(IPluginManager<IPlugin> pluginManager)
    {
        _pluginManager = pluginManager;
    }

    protected abstract string PluginSystemName { get; }
    protected virtual MenuItemInsertType InsertType => MenuItemInsertType.Before;
    protected virtual string AfterMenuSystemName => null;
    protected virtual string BeforeMenuSystemName => null;

    public virtual async Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        var plugin = await _pluginManager.LoadPluginBySystemNameAsync(PluginSystemName);
        if (plugin is null || !await CheckAccessAsync())
            return;

        if (await GetAdminMenuItemAsync(plugin) is { } item)
            Insert(eventMessage.RootMenuItem, item);
    }

    protected virtual Task<bool> CheckAccessAsync() => Task.FromResult(true);

    protected virtual Task<AdminMenuItem> GetAdminMenuItemAsync(IPlugin plugin)
    {
        var descriptor = plugin.PluginDescriptor;

        return Task.FromResult(new AdminMenuItem
        {
            SystemName = descriptor.SystemName,
            Title = descriptor.FriendlyName,
            IconClass = "far fa-dot-circle",
            Url = plugin.GetConfigurationPageUrl(),
        });
    }

    private void Insert(AdminMenuItem root, AdminMenuItem item)
    {
        _ = InsertType switch
        {
            MenuItemInsertType.After => root.InsertAfter(AfterMenuSystemName, item),
            MenuItemInsertType.Before => root.InsertBefore(BeforeMenuSystemName, item),
            MenuItemInsertType.TryAfterThanBefore => root.InsertAfter(AfterMenuSystemName, item) || root.InsertBefore(BeforeMenuSystemName, item),
            MenuItemInsertType.TryBeforeThanAfter => root.InsertBefore(BeforeMenuSystemName, item) || root.InsertAfter(AfterMenuSystemName, item),
            _ => throw new InvalidOperationException($"Unknown place {InsertType} for a menu item."),
        };
    }
}
