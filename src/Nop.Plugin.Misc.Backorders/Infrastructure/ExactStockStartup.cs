using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Events;
using Nop.Core.Infrastructure;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Exact;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// Stands around the shop's services that adjust stock, and around those of other plugins that stand there already. Where
/// the setting is off the services themselves are handed out.
/// </summary>
public sealed class ExactStockStartup : INopStartup
{
    /// <summary>After the services of the shop and of most plugins.</summary>
    public int Order => 10_000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        StandAround<IProductService>(services, (_, inner) => ExactProductService.Around(inner));
        StandAroundRows<Product>(services, product => product.StockQuantity);
        StandAroundRows<ProductAttributeCombination>(services, combination => combination.StockQuantity);
        StandAroundRows<ProductWarehouseInventory>(services, row => row.StockQuantity, row => row.ReservedQuantity);
        StandAroundRows<StockQuantityHistory>(services);
    }

    public void Configure(IApplicationBuilder application)
    {
    }

    private static void StandAroundRows<TEntity>(
        IServiceCollection services,
        params Expression<Func<TEntity, int>>[] units) where TEntity : BaseEntity
    {
        StandAround<IRepository<TEntity>>(services, (provider, inner) =>
        {
            var repository = DispatchProxy.Create<IRepository<TEntity>, ExactRepository<TEntity>>();
            ((ExactRepository<TEntity>)(object)repository).Stand(inner, provider.GetRequiredService<IEventPublisher>(), units);

            return repository;
        });
    }

    private static void StandAround<TService>(
        IServiceCollection services,
        Func<IServiceProvider, TService, TService> around) where TService : class
    {
        services.StandAround<TService>((provider, inner) =>
            provider.GetRequiredService<BackordersSettings>().ExactStock ? around(provider, inner) : inner);
    }
}
