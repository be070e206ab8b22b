using Nop.Core.Infrastructure;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Web.Framework.Mvc.Routing;

namespace DemoStore.Factories;

public sealed class StorefrontStartup : INopStartup
{
    public int Order => 2002;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Shopper>();
        services.AddScoped<Catalog>();
        services.AddScoped<Sight>();
        services.AddScoped<CatalogModelFactory>();
        services.AddScoped<ProductPictures>();
        services.AddScoped<ProductModelFactory>();
        services.AddScoped<AttributeModelFactory>();
        services.AddScoped<CheckoutChoices>();
        services.AddScoped<Amounts>();
        services.AddScoped<CheckoutModelFactory>();
        services.AddScoped<CartLineFactory>();
        services.AddScoped<ShoppingCartModelFactory>();
        services.AddScoped<OrderTotalsFactory>();
        services.AddScoped<OrderLineFactory>();
        services.AddScoped<OrderHistoryFactory>();
        services.AddScoped<OrderModelFactory>();
        services.AddScoped<INopUrlHelper, Addressing>();
        services.AddScoped<Visibility>();
        services.AddScoped<IAclService>(provider => provider.GetRequiredService<Visibility>());
        services.AddScoped<IStoreMappingService>(provider => provider.GetRequiredService<Visibility>());
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
