// behaviour
using Microsoft.Extensions.DependencyInjection;

namespace Nop.Core.Infrastructure;

public interface IEngine
{
    object Resolve(Type type, IServiceScope scope = null);
    T Resolve<T>(IServiceScope scope = null) where T : class;
    IEnumerable<T> ResolveAll<T>();
    object ResolveUnregistered(Type type);
}
