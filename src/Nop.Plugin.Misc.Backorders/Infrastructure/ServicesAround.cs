using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Stands around a service of the shop, and around that of another plugin that stands there already.</summary>
internal static class ServicesAround
{
    public static void StandAround<TService>(
        this IServiceCollection services,
        Func<IServiceProvider, TService, TService> around) where TService : class
    {
        if (MakerOf<TService>(services) is { } make)
            services.AddScoped(provider => around(provider, make(provider)));
    }

    private static Func<IServiceProvider, TService>? MakerOf<TService>(IServiceCollection services) where TService : class
    {
        var registered = services.LastOrDefault(service => service.ServiceType == typeof(TService) && !service.IsKeyedService);
        if (registered?.ImplementationInstance is TService instance)
            return _ => instance;

        if (registered?.ImplementationFactory is { } factory)
            return provider => (TService)factory(provider);

        return (registered?.ImplementationType ?? OpenImplementationOf<TService>(services)) is { } type
            ? provider => (TService)ActivatorUtilities.CreateInstance(provider, type)
            : null;
    }

    private static Type? OpenImplementationOf<TService>(IServiceCollection services)
    {
        if (!typeof(TService).IsGenericType)
            return null;

        var open = services.LastOrDefault(service => service.ServiceType == typeof(TService).GetGenericTypeDefinition()
            && !service.IsKeyedService);

        return open?.ImplementationType?.MakeGenericType(typeof(TService).GenericTypeArguments);
    }
}
