namespace DemoStore.Engine.Hosting.Startups;

internal static class ServiceInstances
{
    /// <summary>Start-up hooks have no constructor arguments; what was found before them is registered as an instance.</summary>
    public static T Found<T>(this IServiceCollection services) where T : class =>
        (T)services.Last(service => service.ServiceType == typeof(T)).ImplementationInstance!;
}
