using DemoStore.Engine.Caching;
using DemoStore.Engine.Catalog;
using DemoStore.Engine.Common;
using DemoStore.Engine.Localization;
using DemoStore.Engine.Messages;
using DemoStore.Engine.Money;
using DemoStore.Engine.Orders;
using DemoStore.Engine.Outside;
using DemoStore.Engine.People;
using DemoStore.Engine.Plugins;
using DemoStore.Engine.Settings;
using DemoStore.Engine.Shipping;
using DemoStore.Engine.Tasks;
using DemoStore.Factories;
using DemoStore.Seed;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Services.Authentication;
using Nop.Services.Catalog;
using Nop.Services.Cms;
using Nop.Services.Common;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Directory;
using Nop.Services.Discounts;
using Nop.Services.Helpers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Media;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Plugins;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;
using Nop.Services.Seo;
using Nop.Services.Shipping;
using Nop.Services.Shipping.Date;
using Nop.Services.Stores;
using Nop.Services.Tax;
using Nop.Services.Vendors;
using Support.Events;

namespace DemoStore.Engine.Hosting.Startups;

internal sealed class ServicesStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var types = services.Found<LoadedTypes>();

        AddHost(services);
        AddShop(services);
        AddCatalogAndOrders(services);
        AddMoney(services);
        AddMessages(services);
        AddSettings(services, types);
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    private static void AddHost(IServiceCollection services)
    {
        services.AddSingleton<StoreRestart>();
        services.AddSingleton<StoreStart>();
        services.AddSingleton<Tasks.TaskScheduler>();
        services.AddSingleton<IStaticCacheManager>(provider => new CacheOfServer(provider.GetRequiredService<IHttpContextAccessor>(), provider.GetRequiredService<StoreOptions>().CacheApart));
        services.AddSingleton<ICacheKeyService>(provider => provider.GetRequiredService<IStaticCacheManager>());
        services.AddSingleton<DeafPlugins>();
        services.AddSingleton<IEventPublisher>(provider => new EventPublisher(() => ((ShopEngine)EngineContext.Current).Services, provider.GetRequiredService<DeafPlugins>().Hears));
        services.AddScoped<IPluginService, PluginService>();
        services.AddScoped(typeof(IPluginManager<>), typeof(PluginManager<>));
        services.AddScoped<IWidgetPluginManager, WidgetPluginManager>();
        services.AddScoped<IScheduleTaskService, TaskService>();
        services.AddScoped<IScheduleTaskRunner, TaskRunner>();
        services.AddScoped<ShopSeed>();
        services.AddScoped<OrderSeed>();
        services.AddScoped<SampleGoods>();
    }

    private static void AddShop(IServiceCollection services)
    {
        services.AddScoped<IStoreContext, StoreContext>();
        services.AddScoped<IStoreService, StoreService>();
        services.AddScoped<IWorkContext, WorkContext>();
        services.AddScoped<IWebHelper, WebHelper>();
        services.AddScoped<IDateTimeHelper, DateTimeHelper>();
        services.AddScoped<IAddressService, AddressService>();
        services.AddScoped<IGenericAttributeService, GenericAttributeService>();
        services.AddScoped<Nop.Services.Logging.ILogger, ShopLog>();
        services.AddScoped<ICustomerActivityService, ActivityService>();
        services.AddScoped<ISettingService, SettingService>();
        services.AddScoped<ILanguageService, LanguageService>();
        services.AddScoped<ILocalizationService, LocalizationService>();
        services.AddScoped<ICustomerService, CustomerService>();
        services.AddScoped<ICustomerRegistrationService, RegistrationService>();
        services.AddScoped<Passwords>();
        services.AddScoped<CustomerRoles>();
        services.AddScoped<Erasure>();
        services.AddSingleton<PersonalDataExport>();
        services.AddScoped<IAuthenticationService, CookieLogin>();
        services.AddScoped<IVendorService, VendorService>();
        services.AddScoped<IPermissionService, PermissionService>();
    }

    private static void AddCatalogAndOrders(IServiceCollection services)
    {
        services.AddScoped<IProductService, ProductService>();
        services.AddScoped<IBackInStockSubscriptionService, BackInStockSubscriptionService>();
        services.AddScoped<IUrlRecordService, UrlRecords>();
        services.AddScoped<ProductEditing>();
        services.AddScoped<ProductCopies>();
        services.AddScoped<ProductAttributeService>();
        services.AddScoped<IProductAttributeService, ProductAttributeService>();
        services.AddScoped<IProductAttributeParser, ProductAttributeParser>();
        services.AddScoped<IProductAttributeFormatter, ProductAttributeFormatter>();
        services.AddSingleton<ILocker, Locker>();
        services.AddScoped<IPriceCalculationService, PlainPrices>();
        services.AddScoped<ITaxService, PlainPrices>();
        services.AddScoped<IUrlRecordService, UrlRecordService>();
        services.AddScoped<IPictureService, PictureService>();
        services.AddScoped<IDateRangeService, DateRangeService>();
        services.AddScoped<IWarehouseService, WarehouseService>();
        services.AddScoped<IShippingService, ShippingService>();
        services.AddScoped<IShipmentService, ShipmentService>();
        services.AddScoped<OrderService>();
        services.AddScoped<IOrderService>(provider => provider.GetRequiredService<OrderService>());
        services.AddScoped<IOrderProcessingService, OrderProcessing>();
        services.AddScoped<IOrderTotalCalculationService, OrderTotals>();
        services.AddScoped<OrderEditing>();
        services.AddScoped<Refunds>();
        services.AddScoped<OutsideEvents>();
        services.AddScoped<OutsideChoices>();
        services.AddScoped<Imports>();
        services.AddScoped<TelephoneOrders>();
        services.AddScoped<OrderMails>();
        services.AddScoped<Prices>();
        services.AddScoped<CartWarnings>();
        services.AddScoped<IShoppingCartService, ShoppingCartService>();
    }

    private static void AddMoney(IServiceCollection services)
    {
        services.AddScoped<CurrencyService>();
        services.AddScoped<ICurrencyService>(provider => provider.GetRequiredService<CurrencyService>());
        services.AddScoped<IPriceFormatter, PriceFormatter>();
        services.AddScoped<IDiscountService, Discounts>();
        services.AddScoped<Points>();
        services.AddScoped<IRewardPointService>(provider => provider.GetRequiredService<Points>());
        services.AddScoped<Coupons>();
        services.AddScoped<CartTotals>();
    }

    private static void AddMessages(IServiceCollection services)
    {
        services.AddScoped<ITokenizer, Tokenizer>();
        services.AddScoped<IMessageTemplateService, MessageTemplateService>();
        services.AddScoped<IMessageTokenProvider, TokenProvider>();
        services.AddScoped<IEmailAccountService, EmailAccountService>();
        services.AddScoped<IWorkflowMessageService, WorkflowMessages>();
        services.AddScoped<INotificationService, NotificationService>();
    }

    /// <summary>Each settings class, loaded once per request for its store.</summary>
    private static void AddSettings(IServiceCollection services, LoadedTypes types)
    {
        foreach (var type in types.Implementing<ISettings>())
        {
            services.AddScoped(type, provider =>
            {
                var store = provider.GetRequiredService<IStoreContext>().GetCurrentStoreAsync().GetAwaiter().GetResult();

                return provider.GetRequiredService<ISettingService>().LoadSettingAsync(type, store.Id).GetAwaiter().GetResult();
            });
        }
    }
}
