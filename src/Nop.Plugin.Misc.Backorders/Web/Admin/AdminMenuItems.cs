using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.Backorders.Web.Admin;

/// <summary>The plugin's group in the admin menu, below Sales and behind Shipments.</summary>
public class AdminMenuItems(ILocalizationService texts, IWorkContext workContext)
{
    private sealed record Entry(string SystemName, string Title, string Controller, string Action = "List", string Permission = BackordersPermissions.VIEW);

    private static readonly Entry[] _entries =
    [
        new(BackordersDefaults.MENU, "Menu.Queue", "Backorders"),
        new(BackordersDefaults.RECEIPTS_MENU, "Menu.Receipts", "BackorderReceipts"),
        new(BackordersDefaults.REQUESTS_MENU, "Menu.Requests", "BackorderRequests"),
        new(BackordersDefaults.FINDINGS_MENU, "Menu.Findings", "BackorderDiscrepancies"),
        new(BackordersDefaults.DATES_MENU, "Menu.Dates", "BackorderDates"),
        new(BackordersDefaults.INCENTIVES_MENU, "Menu.Incentives", "BackorderIncentives", Permission: BackordersPermissions.CONFIGURE),
        new(BackordersDefaults.SETTINGS_MENU, "Menu.Settings", "BackordersConfiguration", "Configure", BackordersPermissions.CONFIGURE)
    ];

    public async Task AddAsync(AdminMenuCreatedEvent menu)
    {
        var isVendor = await workContext.GetCurrentVendorAsync() is not null;
        var group = new AdminMenuItem
        {
            SystemName = BackordersDefaults.GROUP_MENU,
            Title = await TextAsync("Menu"),
            IconClass = "far fa-dot-circle",
            // A group is shown for any one of these, an entry for all of its own.
            PermissionNames = [BackordersPermissions.VIEW, BackordersPermissions.CONFIGURE]
        };

        // Stock is the shop's; vendors have no part in reconciling it.
        foreach (var entry in _entries.Where(entry => !isVendor || entry.SystemName != BackordersDefaults.FINDINGS_MENU))
        {
            group.ChildNodes.Add(new()
            {
                SystemName = entry.SystemName,
                Title = await TextAsync(entry.Title),
                Url = menu.GetMenuItemUrl(entry.Controller, entry.Action),
                IconClass = "far fa-circle",
                PermissionNames = [entry.Permission]
            });
        }

        menu.RootMenuItem.InsertAfter("Shipments", group);
    }

    private Task<string> TextAsync(string key) => texts.GetResourceAsync(BackordersDefaults.TEXT_PREFIX + key);
}
