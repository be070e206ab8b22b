using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>A service of the shop as it is, of which some methods do more.</summary>
public abstract class ServiceProxy<TService> : DispatchProxy where TService : class
{
    protected TService Inner { get; private set; } = null!;

    protected IServiceProvider Services { get; private set; } = null!;

    protected static TService Around<TProxy>(TService inner, IServiceProvider services) where TProxy : ServiceProxy<TService>
    {
        var service = Create<TService, TProxy>();
        var proxy = (TProxy)(object)service;
        (proxy.Inner, proxy.Services) = (inner, services);

        return service;
    }

    protected object? Pass(MethodInfo method, object?[]? args)
    {
        try
        {
            return method.Invoke(Inner, args);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } real)
        {
            ExceptionDispatchInfo.Throw(real);
            throw;
        }
    }
}
