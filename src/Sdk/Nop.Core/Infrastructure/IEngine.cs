using Microsoft.Extensions.DependencyInjection;

namespace Nop.Core.Infrastructure;

public interface IEngine
{
    T Resolve<T>(IServiceScope scope = null) where T : class;
    object ResolveUnregistered(Type type);
}
