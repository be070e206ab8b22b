using Nop.Core;
using Nop.Services.Cms;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Models.Cms;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class WidgetModelFactory(IWidgetPluginManager widgets, IWorkContext workContext, IStoreContext stores) : IWidgetModelFactory
{
    private readonly Dictionary<string, IList<IWidgetPlugin>> _activeByZone = [];

    public async Task<List<RenderWidgetModel>> PrepareRenderWidgetModelAsync(string widgetZone, object? additionalData = null, bool useCache = true)
    {
        var arguments = new RouteValueDictionary { ["widgetZone"] = widgetZone, ["additionalData"] = additionalData };

        return (await ActiveAsync(widgetZone))
            .Select(widget => new RenderWidgetModel
            {
                WidgetViewComponent = widget.GetWidgetViewComponent(widgetZone),
                WidgetViewComponentArguments = arguments,
            })
            .ToList();
    }

    private async Task<IList<IWidgetPlugin>> ActiveAsync(string zone)
    {
        if (_activeByZone.TryGetValue(zone, out var active))
            return active;

        var customer = await workContext.GetCurrentCustomerAsync();
        var store = await stores.GetCurrentStoreAsync();

        return _activeByZone[zone] = await widgets.LoadActivePluginsAsync(customer, store.Id, zone);
    }
}
