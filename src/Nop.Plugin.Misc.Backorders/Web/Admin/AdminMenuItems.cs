using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.Backorders.Web.Admin;

/// <summary>The plugin's entries of the admin menu.</summary>
public class AdminMenuItems(ILocalizationService texts, IWorkContext workContext)
{
    public async Task AddAsync(AdminMenuCreatedEvent menu)
    {
        menu.RootMenuItem.InsertAfter("Shipments", await ItemAsync(BackordersDefaults.MENU, "Plugins.Misc.Backorders.Menu", menu.GetMenuItemUrl("Backorders", "List")));
        menu.RootMenuItem.InsertAfter(BackordersDefaults.MENU, await ItemAsync(BackordersDefaults.DATES_MENU, "Plugins.Misc.Backorders.Dates.Title", menu.GetMenuItemUrl("BackorderDates", "List")));

        menu.RootMenuItem.InsertAfter(BackordersDefaults.MENU, await ItemAsync(BackordersDefaults.RECEIPTS_MENU, "Plugins.Misc.Backorders.Receipts.Title", menu.GetMenuItemUrl("BackorderReceipts", "List")));

        menu.RootMenuItem.InsertAfter(BackordersDefaults.MENU, await ItemAsync(BackordersDefaults.REQUESTS_MENU, "Plugins.Misc.Backorders.Requests.Title", menu.GetMenuItemUrl("BackorderRequests", "List")));
        menu.RootMenuItem.InsertAfter(BackordersDefaults.REQUESTS_MENU, await ItemAsync(BackordersDefaults.INCENTIVES_MENU, "Plugins.Misc.Backorders.Incentives.Title", menu.GetMenuItemUrl("BackorderIncentives", "List"), BackordersPermissions.CONFIGURE));

        // Stock is the shop's; vendors have no part in reconciling it.
        if (await workContext.GetCurrentVendorAsync() is null)
            menu.RootMenuItem.InsertAfter(BackordersDefaults.MENU, await ItemAsync(BackordersDefaults.FINDINGS_MENU, "Plugins.Misc.Backorders.Findings.Title", menu.GetMenuItemUrl("BackorderDiscrepancies", "List")));
    }

    private async Task<AdminMenuItem> ItemAsync(string systemName, string title, string url, string permission = BackordersPermissions.VIEW) => new()
    {
        SystemName = systemName,
        Title = await texts.GetResourceAsync(title),
        Url = url,
        IconClass = "far fa-dot-circle",
        PermissionNames = [permission]
    };
}
