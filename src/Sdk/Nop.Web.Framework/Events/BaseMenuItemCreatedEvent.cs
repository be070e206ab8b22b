using Nop.Web.Framework.Menu;

namespace Nop.Web.Framework.Events;

public abstract class BaseMenuItemCreatedEvent
{
    public virtual string GetMenuItemUrl(string controllerName, string actionName) => throw new NotSupportedException();
    protected BaseMenuItemCreatedEvent(IAdminMenu adminMenu) { }
}
