using DemoStore.Areas.Admin.Menu;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Nop.Core.Configuration;
using Nop.Core.Domain.Common;
using Nop.Core.Infrastructure;
using Nop.Services.Messages;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Factories;
using Nop.Web.Framework.Menu;
using Nop.Web.Framework.UI;
using Nop.Web.Framework.WebOptimizer;

namespace DemoStore.Areas.Admin.Infrastructure;

public sealed class BackOfficeStartup : INopStartup
{
    public int Order => 2002;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(new AppSettings());
        services.TryAddSingleton(new AdminAreaSettings());
        services.TryAddSingleton<INopAssetHelper, NoBundles>();
        services.TryAddScoped<INopHtmlHelper, PageParts>();
        services.TryAddScoped<IWidgetModelFactory, WidgetModelFactory>();
        services.AddScoped<INotificationService, Notifications>();
        services.TryAddScoped<IAdminMenu, AdminMenu>();
        services.TryAddScoped<IBaseAdminModelFactory, SelectLists>();
        services.TryAddScoped<ISettingModelFactory, NoSettingModels>();
        services.AddScoped<ShownValues>();
        services.AddScoped<OrderRows>();
        services.AddScoped<OwnProducts>();
        services.AddScoped<ProductRows>();
        services.AddScoped<ProductPages>();
        services.AddScoped<AttributeChoices>();
        services.AddScoped<OwnOrders>();
        services.AddScoped<OrderModels>();
        services.AddScoped<OrderPages>();
        services.AddScoped<ShipmentRows>();
        services.AddScoped<ReturnRows>();
        services.Configure<MvcNewtonsoftJsonOptions>(options => options.SerializerSettings.ContractResolver = new GridContractResolver());
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
