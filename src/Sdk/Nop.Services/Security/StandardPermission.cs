namespace Nop.Services.Security;

public class StandardPermission
{
    public class Catalog
    {
        public const string PRODUCTS_VIEW = "Catalog.ProductsView";
        public const string PRODUCTS_CREATE_EDIT_DELETE = "Catalog.ProductsCreateEditDelete";
    }

    public class Configuration
    {
        public const string MANAGE_CURRENCIES = "Configuration.ManageCurrencies";
        public const string MANAGE_PLUGINS = "Configuration.ManagePlugins";
        public const string MANAGE_SETTINGS = "Configuration.ManageSettings";
        public const string MANAGE_STORES = "Configuration.ManageStores";
    }

    public class ContentManagement
    {
        public const string MESSAGE_TEMPLATES_VIEW = "ContentManagement.MessageTemplatesView";
        public const string MESSAGE_TEMPLATES_CREATE_EDIT_DELETE = "ContentManagement.MessageTemplatesCreateEditDelete";
    }

    public class Customers
    {
        public const string ACTIVITY_LOG_VIEW = "Customers.ActivityLogView";
        public const string CUSTOMERS_CREATE_EDIT_DELETE = "Customers.CustomersCreateEditDelete";
        public const string CUSTOMERS_VIEW = "Customers.CustomersView";
        public const string GDPR_MANAGE = "Customers.GDPRManage";
    }

    public class Orders
    {
        public const string ORDERS_VIEW = "Orders.OrdersView";
        public const string ORDERS_CREATE_EDIT_DELETE = "Orders.OrdersCreateEditDelete";
        public const string RETURN_REQUESTS_VIEW = "Orders.ReturnRequestsView";
        public const string RETURN_REQUESTS_CREATE_EDIT_DELETE = "Orders.ReturnRequestsCreateEditDelete";
        public const string SHIPMENTS_VIEW = "Orders.ShipmentsView";
        public const string SHIPMENTS_CREATE_EDIT_DELETE = "Orders.ShipmentsCreateEditDelete";
    }

    public class Promotions
    {
        public const string DISCOUNTS_CREATE_EDIT_DELETE = "Promotions.DiscountsCreateEditDelete";
        public const string DISCOUNTS_VIEW = "Promotions.DiscountsView";
    }

    public class PublicStore
    {
        public const string DISPLAY_PRICES = "PublicStore.DisplayPrices";
        public const string ENABLE_SHOPPING_CART = "PublicStore.EnableShoppingCart";
    }

    public class Security
    {
        public const string ACCESS_ADMIN_PANEL = "Security.AccessAdminPanel";
    }

    public class System
    {
        public const string MANAGE_MESSAGE_QUEUE = "System.ManageMessageQueue";
        public const string MANAGE_SCHEDULE_TASKS = "System.ManageScheduleTasks";
        public const string MANAGE_SYSTEM_LOG = "System.ManageSystemLog";
    }
}
