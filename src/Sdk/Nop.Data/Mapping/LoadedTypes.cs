using System.Collections.Concurrent;
using System.Reflection;

namespace Nop.Data.Mapping;

/// <summary>The concrete types of the shop and its plugins; assemblies of the framework are left out, as the real type finder does.</summary>
internal static class LoadedTypes
{
    private static readonly ConcurrentDictionary<Assembly, Type[]> _types = new();

    public static IEnumerable<Type> Implementing<T>() => Implementing(typeof(T));

    public static IEnumerable<Type> Implementing(Type contract) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && ReferencesShop(assembly))
            .SelectMany(assembly => _types.GetOrAdd(assembly, Concrete))
            .Where(contract.IsAssignableFrom);

    private static bool ReferencesShop(Assembly assembly)
    {
        var shop = typeof(Core.BaseEntity).Assembly.GetName().Name;

        return assembly.GetName().Name == shop || assembly.GetReferencedAssemblies().Any(name => name.Name == shop);
    }

    private static Type[] Concrete(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }).ToArray();
        }
        catch (ReflectionTypeLoadException)
        {
            return Array.Empty<Type>();
        }
    }
}
