using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Services.Events;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.Backorders.Web.Admin;

/// <summary>Puts Backorders into the admin menu, below Sales and behind Shipments.</summary>
public class AdminMenuConsumer(Guard guard) : IConsumer<AdminMenuCreatedEvent>
{
    public Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        return guard.RunAsync<ILocalizationService>("admin-menu", async texts =>
        {
            var item = new AdminMenuItem
            {
                SystemName = BackordersDefaults.MENU,
                Title = await texts.GetResourceAsync("Plugins.Misc.Backorders.Menu"),
                Url = eventMessage.GetMenuItemUrl("Backorders", "List"),
                IconClass = "far fa-dot-circle",
                PermissionNames = [BackordersPermissions.VIEW]
            };

            eventMessage.RootMenuItem.InsertAfter("Shipments", item);
        });
    }
}
