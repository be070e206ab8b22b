using Nop.Core.Events;
using Nop.Services.Security;
using Nop.Web.Framework;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace DemoStore.Areas.Admin.Menu;

/// <summary>The menu as the current visitor may see it, after plugins have added their entries.</summary>
public sealed class AdminMenu(IEventPublisher events, IPermissionService permissions, LinkGenerator links, IHttpContextAccessor accessor) : IAdminMenu
{
    public string GetMenuItemUrl(string controllerName, string actionName)
    {
        return links.GetPathByAction(actionName, controllerName, new { area = AreaNames.ADMIN }, accessor.HttpContext?.Request.PathBase ?? default) ?? "";
    }

    public async Task<AdminMenuItem> GetRootNodeAsync(bool showHidden = false)
    {
        var root = MenuTree.Build(GetMenuItemUrl);
        if (root.GetItemBySystemName("Third party plugins") is { } plugins && await permissions.AuthorizeAsync(StandardPermission.Configuration.MANAGE_PLUGINS))
            await events.PublishAsync(new ThirdPartyPluginsMenuItemCreatedEvent(this, plugins));

        await events.PublishAsync(new AdminMenuCreatedEvent(this, root));

        if (!showHidden)
            await PruneAsync(root, []);

        return root;
    }

    private async Task PruneAsync(AdminMenuItem item, IList<string> inherited)
    {
        foreach (var child in item.ChildNodes.ToList())
        {
            var needed = child.PermissionNames.Count > 0 ? child.PermissionNames : inherited;
            await PruneAsync(child, needed);

            if (!child.Visible || IsDeadEnd(child) || !await MayAsync(child, needed))
                item.ChildNodes.Remove(child);
        }
    }

    private static bool IsDeadEnd(AdminMenuItem item) => item.ChildNodes.Count == 0 && string.IsNullOrEmpty(item.Url);

    // A page needs all its permissions; a group is shown for any one of them.
    private async Task<bool> MayAsync(AdminMenuItem item, IList<string> needed)
    {
        var isGroup = item.ChildNodes.Count > 0;
        var granted = 0;
        foreach (var permission in needed)
        {
            if (await permissions.AuthorizeAsync(permission))
                granted++;
        }

        return needed.Count == 0 || (isGroup ? granted > 0 : granted == needed.Count);
    }
}
