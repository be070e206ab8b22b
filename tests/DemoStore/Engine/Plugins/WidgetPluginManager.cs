using DemoStore.Engine.Hosting;
using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Customers;
using Nop.Services.Cms;
using Nop.Services.Plugins;

namespace DemoStore.Engine.Plugins;

public sealed class WidgetPluginManager(IPluginService plugins, WidgetSettings settings, DeafPlugins deaf) : PluginManager<IWidgetPlugin>(plugins), IWidgetPluginManager
{
    public async Task<IList<IWidgetPlugin>> LoadActivePluginsAsync(Customer? customer = null, int storeId = 0, string? widgetZone = null)
    {
        List<IWidgetPlugin> shown = [];

        // What the shop itself does to find them is no cost of theirs.
        foreach (var widget in await LoadActivePluginsAsync(settings.ActiveWidgetSystemNames, customer, storeId))
        {
            if (!deaf.IsOn && (string.IsNullOrEmpty(widgetZone) || (await widget.GetWidgetZonesAsync()).Contains(widgetZone, StringComparer.OrdinalIgnoreCase)))
                shown.Add(widget);
        }

        return shown;
    }

    public bool IsPluginActive(IWidgetPlugin widget) => IsPluginActive(widget, settings.ActiveWidgetSystemNames);

    public async Task<bool> IsPluginActiveAsync(string systemName, Customer? customer = null, int storeId = 0) =>
        IsPluginActive(await LoadPluginBySystemNameAsync(systemName, customer, storeId));
}
