using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Localization;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace Nop.Plugin.Misc.Backorders.Web.Admin;

/// <summary>The plugin's group in the admin menu, below Sales and behind Shipments.</summary>
internal sealed class AdminMenuItems(ILocalizationService texts, IWorkContext workContext, OpenDiscrepancies discrepancies)
{
    private sealed record Entry(
        string SystemName,
        string Title,
        string Controller,
        string Action = "List",
        string Permission = BackordersPermissions.VIEW);

    private static readonly Entry[] _entries =
    [
        new(BackordersDefaults.MENU, "Menu.Queue", "Backorders"),
        new(BackordersDefaults.RECEIPTS_MENU, "Menu.Receipts", "BackorderReceipts"),
        new(BackordersDefaults.REQUESTS_MENU, "Menu.Requests", "BackorderRequests"),
        new(BackordersDefaults.FINDINGS_MENU, "Menu.Findings", "BackorderDiscrepancies"),
        new(BackordersDefaults.DATES_MENU, "Menu.Dates", "BackorderDates"),
        new(BackordersDefaults.LIMITS_MENU, "Menu.Limits", "BackorderLimits", Permission: BackordersPermissions.MANAGE),
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
                Title = entry.SystemName == BackordersDefaults.FINDINGS_MENU ? await FindingsAsync() : await TextAsync(entry.Title),
                Url = menu.GetMenuItemUrl(entry.Controller, entry.Action),
                IconClass = "far fa-circle",
                PermissionNames = [entry.Permission]
            });
        }

        menu.RootMenuItem.InsertAfter("Shipments", group);
    }

    // The shop's menu knows no badges, so what waits for an answer is counted in the name.
    private async Task<string> FindingsAsync()
    {
        var open = await discrepancies.CountAsync();

        return open == 0
            ? await TextAsync("Menu.Findings")
            : Wording.Fill(await TextAsync("Menu.Findings.Open"), CultureInfo.CurrentCulture, open);
    }

    private Task<string> TextAsync(string key) => texts.GetResourceAsync(BackordersDefaults.TEXT_PREFIX + key);
}
