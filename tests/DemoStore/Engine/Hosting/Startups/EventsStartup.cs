using DemoStore.Engine.Events;
using Nop.Core.Infrastructure;
using Nop.Services.Events;
using Support.Data;

namespace DemoStore.Engine.Hosting.Startups;

/// <summary>
/// Finds and registers the consumers. Events that are held back are delivered right behind the action, inside
/// everything that plugins have put around it.
/// </summary>
internal sealed class EventsStartup : INopStartup
{
    public int Order => 899;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        var types = services.Found<LoadedTypes>();
        var delivery = services.Found<StoreOptions>().Events;
        var caches = services.Found<ShopDatabase>().ShopEntities.Select(entity => typeof(Common.EntityCacheConsumer<>).MakeGenericType(entity));
        var consumers = types.All.Concat(caches)
            .SelectMany(type => type.GetInterfaces(), (type, contract) => (type, contract))
            .Where(pair => pair.contract.IsGenericType && pair.contract.GetGenericTypeDefinition() == typeof(IConsumer<>))
            .ToArray();

        services.AddScoped<HeldEvents>();

        // One registration per event that a class listens to. Their order is a new one in each process: nobody may rely on it.
        Random.Shared.Shuffle(consumers);

        foreach (var (type, contract) in consumers)
        {
            if (!types.PluginAssemblies.Contains(type.Assembly))
                services.AddScoped(contract, type);
            else if (As(delivery, type, contract) is { } plugin)
                services.AddScoped(contract, plugin);
        }
    }

    public void Configure(IApplicationBuilder application) => application.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        finally
        {
            await context.RequestServices.GetRequiredService<HeldEvents>().DeliverAsync();
        }
    });

    private static Type? As(EventDelivery delivery, Type consumer, Type contract) => delivery switch
    {
        EventDelivery.Once => consumer,
        EventDelivery.Twice => typeof(TwiceConsumer<,>).MakeGenericType(consumer, contract.GenericTypeArguments[0]),
        EventDelivery.Reordered => typeof(LateConsumer<,>).MakeGenericType(consumer, contract.GenericTypeArguments[0]),
        _ => null,
    };
}
