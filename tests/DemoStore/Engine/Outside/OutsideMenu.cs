using Nop.Services.Events;
using Nop.Services.Security;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Menu;

namespace DemoStore.Engine.Outside;

internal sealed class OutsideMenu : IConsumer<AdminMenuCreatedEvent>
{
    public const string SYSTEM_NAME = "Outside events";

    public Task HandleEventAsync(AdminMenuCreatedEvent eventMessage)
    {
        eventMessage.RootMenuItem.InsertAfter("Schedule tasks", new AdminMenuItem
        {
            SystemName = SYSTEM_NAME,
            Title = "Outside events",
            IconClass = "far fa-dot-circle",
            Url = eventMessage.GetMenuItemUrl("Outside", "Index"),
            PermissionNames = [StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE],
        });

        return Task.CompletedTask;
    }
}
