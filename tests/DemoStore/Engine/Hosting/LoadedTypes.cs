using System.Reflection;

namespace DemoStore.Engine.Hosting;

/// <summary>The types of the store and of its loaded plugins: what the platform's type finder would find.</summary>
public sealed class LoadedTypes(IEnumerable<Assembly> plugins)
{
    private static readonly Assembly[] _own =
    [
        typeof(LoadedTypes).Assembly,
        typeof(Nop.Core.BaseEntity).Assembly,
        typeof(Nop.Services.Plugins.IPlugin).Assembly,
        typeof(Nop.Web.Framework.AreaNames).Assembly,
    ];

    public IReadOnlyList<Assembly> PluginAssemblies { get; } = [.. plugins];

    public IEnumerable<Type> All => _own.Concat(PluginAssemblies)
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false });

    public IEnumerable<Type> Implementing<T>() => All.Where(typeof(T).IsAssignableFrom);

    /// <summary>The shop's hooks that have no constructor arguments, made by the activator.</summary>
    public IEnumerable<T> Instances<T>() => Implementing<T>().Select(type => (T)Activator.CreateInstance(type, nonPublic: true)!);

    /// <summary>Finds a schedule task's class: its full name, or name and assembly.</summary>
    public Type? ByName(string name)
    {
        var fullName = name.Split(',')[0].Trim();

        return All.FirstOrDefault(type => type.FullName == fullName);
    }
}
