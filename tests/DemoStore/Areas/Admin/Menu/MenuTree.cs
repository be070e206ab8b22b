using Nop.Services.Security;
using Nop.Web.Framework.Menu;

namespace DemoStore.Areas.Admin.Menu;

/// <summary>The store's own entries, under the system names by which plugins find their place.</summary>
public static class MenuTree
{
    public static AdminMenuItem Build(Func<string, string, string> url)
    {
        return new AdminMenuItem
        {
            SystemName = "Home",
            Title = "Home",
            ChildNodes =
            [
                Page("Dashboard", "Dashboard", "fas fa-desktop", url("Home", "Index")),
                Group("Catalog", "Catalog", "fas fa-book",
                    Page("Products", "Products", LEAF, url("Product", "List"), StandardPermission.Catalog.PRODUCTS_VIEW),
                    Page("Bulk edit products", "Bulk edit of stock", LEAF, url("BulkEdit", "BulkEdit"), StandardPermission.Catalog.PRODUCTS_CREATE_EDIT_DELETE)),
                Group("Sales", "Sales", "fas fa-shopping-cart",
                    Page("Orders", "Orders", LEAF, url("Order", "List"), StandardPermission.Orders.ORDERS_VIEW),
                    Page("Shipments", "Shipments", LEAF, url("Shipment", "ShipmentList"), StandardPermission.Orders.SHIPMENTS_VIEW),
                    Page("Return requests", "Return requests", LEAF, url("ReturnRequest", "List"), StandardPermission.Orders.RETURN_REQUESTS_VIEW)),
                Group("Customers", "Customers", "far fa-user",
                    Page("Customers list", "Customers", LEAF, url("Customer", "List"), StandardPermission.Customers.CUSTOMERS_VIEW),
                    Page("Activity Log", "Activity log", LEAF, url("ActivityLog", "List"), StandardPermission.Customers.ACTIVITY_LOG_VIEW)),
                Group("Promotions", "Promotions", "fas fa-tags",
                    Page("Discounts", "Discounts", LEAF, url("Discount", "List"), StandardPermission.Promotions.DISCOUNTS_VIEW)),
                Group("Content management", "Content", "fas fa-cubes",
                    Page("Message templates", "Message templates", LEAF, url("MessageTemplate", "List"), StandardPermission.ContentManagement.MESSAGE_TEMPLATES_VIEW)),
                Group("Configuration", "Configuration", "fas fa-cogs",
                    Page("Order settings", "Order settings", LEAF, url("Setting", "Order"), StandardPermission.Configuration.MANAGE_SETTINGS),
                    Page("Currencies", "Currencies", LEAF, url("Currency", "List"), StandardPermission.Configuration.MANAGE_CURRENCIES),
                    Page("Stores", "Stores", LEAF, url("Store", "List"), StandardPermission.Configuration.MANAGE_STORES),
                    Page("Local plugins", "Local plugins", LEAF, url("Plugin", "List"), StandardPermission.Configuration.MANAGE_PLUGINS)),
                Group("System", "System", "fas fa-cubes",
                    Page("Log", "Log", LEAF, url("Log", "List"), StandardPermission.System.MANAGE_SYSTEM_LOG),
                    Page("Message queue", "Message queue", LEAF, url("QueuedEmail", "List"), StandardPermission.System.MANAGE_MESSAGE_QUEUE),
                    Page("Schedule tasks", "Schedule tasks", LEAF, url("ScheduleTask", "List"), StandardPermission.System.MANAGE_SCHEDULE_TASKS)),
                Group("Third party plugins", "Third party plugins", "fas fa-bars"),
            ],
        };
    }

    private const string LEAF = "far fa-dot-circle";

    private static AdminMenuItem Group(string systemName, string title, string icon, params AdminMenuItem[] children)
    {
        return new AdminMenuItem { SystemName = systemName, Title = title, IconClass = icon, ChildNodes = [.. children] };
    }

    private static AdminMenuItem Page(string systemName, string title, string icon, string url, params string[] permissions)
    {
        return new AdminMenuItem { SystemName = systemName, Title = title, IconClass = icon, Url = url, PermissionNames = [.. permissions] };
    }
}
