using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Infrastructure;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Stands around the shop's cart and its placing of orders. Where no limit is set, both do what they did.</summary>
public sealed class LimitsStartup : INopStartup
{
    /// <summary>After the services of the shop and of most plugins.</summary>
    public int Order => 10_000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.StandAround<IShoppingCartService>((provider, inner) => LimitedCart.Around(inner, provider));
        services.StandAround<IOrderProcessingService>((provider, inner) => LimitedOrders.Around(inner, provider));
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
