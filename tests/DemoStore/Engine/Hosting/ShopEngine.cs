using Microsoft.AspNetCore.Http;
using Nop.Core.Infrastructure;

namespace DemoStore.Engine.Hosting;

/// <summary>Answers with the services of the current request; outside of one with those of the work under way, or the host's.</summary>
public sealed class ShopEngine(IServiceProvider root) : IEngine
{
    private static readonly AsyncLocal<IServiceProvider?> _working = new();
    private readonly IHttpContextAccessor _requests = root.GetRequiredService<IHttpContextAccessor>();

    public IServiceProvider Services => _requests.HttpContext?.RequestServices ?? _working.Value ?? root;

    /// <summary>Work outside of a request, in a scope of its own: start-up, install, seed.</summary>
    public async Task RunAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = root.CreateAsyncScope();
        _working.Value = scope.ServiceProvider;

        try
        {
            await work(scope.ServiceProvider);
        }
        finally
        {
            _working.Value = null;
        }
    }

    public object Resolve(Type type, IServiceScope? scope = null) => (scope?.ServiceProvider ?? Services).GetRequiredService(type);

    public T Resolve<T>(IServiceScope? scope = null) where T : class => (scope?.ServiceProvider ?? Services).GetRequiredService<T>();

    public IEnumerable<T> ResolveAll<T>() => Services.GetServices<T>();

    public object ResolveUnregistered(Type type) => ActivatorUtilities.CreateInstance(Services, type);
}
