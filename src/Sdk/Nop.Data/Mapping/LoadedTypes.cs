using System.Collections.Concurrent;
using System.Reflection;

namespace Nop.Data.Mapping;

/// <summary>The concrete types of the shop and its plugins; assemblies of the framework are left out, as the real type finder does.</summary>
internal static class LoadedTypes
{
    // Each column of each table asks, so what an assembly says is kept; assemblies may come later.
    private static readonly ConcurrentDictionary<Assembly, Type[]> _types = new();
    private static readonly ConcurrentDictionary<(Assembly, Type), Type[]> _implementations = new();

    public static IEnumerable<Type> Implementing<T>() => Implementing(typeof(T));

    public static IEnumerable<Type> Implementing(Type contract) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic)
            .SelectMany(assembly => _implementations.GetOrAdd((assembly, contract), In));

    private static Type[] In((Assembly Assembly, Type Contract) asked) =>
        _types.GetOrAdd(asked.Assembly, Concrete).Where(asked.Contract.IsAssignableFrom).ToArray();

    private static bool ReferencesShop(Assembly assembly)
    {
        var shop = typeof(Core.BaseEntity).Assembly.GetName().Name;

        return assembly.GetName().Name == shop || assembly.GetReferencedAssemblies().Any(name => name.Name == shop);
    }

    private static Type[] Concrete(Assembly assembly)
    {
        if (!ReferencesShop(assembly))
            return Array.Empty<Type>();

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
