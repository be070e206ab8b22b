using System.Reflection;
using System.Runtime.Loader;
using DemoStore.Engine.Hosting;
using Nop.Services.Plugins;

namespace DemoStore.Engine.Plugins;

/// <summary>
/// Loads a plugin's assemblies from bytes into a context of this start, so that its files can be replaced while the shop runs
/// and a restart loads the new ones. The platform's assemblies are the host's.
/// </summary>
public sealed class PluginLoader : AssemblyLoadContext
{
    private readonly Dictionary<string, Assembly> _loaded = [];

    public PluginLoader()
        : base("plugins")
    {
    }

    public IEnumerable<Assembly> Loaded => _loaded.Values;

    public void Load(PluginDescriptor descriptor)
    {
        if (!descriptor.SupportedVersions.Contains("4.90"))
            throw new StoreFailureException($"The plugin {descriptor.SystemName} supports {string.Join(", ", descriptor.SupportedVersions)}, not 4.90.");

        if (!File.Exists(descriptor.OriginalAssemblyFile))
            throw new StoreFailureException($"The plugin {descriptor.SystemName} is broken: {descriptor.OriginalAssemblyFile} is missing.");

        try
        {
            var assemblies = descriptor.PluginFiles.ToDictionary(file => file, LoadFile);
            descriptor.ReferencedAssembly = assemblies[descriptor.OriginalAssemblyFile];
            descriptor.PluginType = PluginType(descriptor);
            _ = assemblies.Values.Sum(assembly => assembly.GetTypes().Length);
        }
        catch (Exception exception) when (exception is BadImageFormatException or ReflectionTypeLoadException or FileLoadException or FileNotFoundException)
        {
            var reason = (exception as ReflectionTypeLoadException)?.LoaderExceptions.FirstOrDefault()?.Message ?? exception.Message;
            throw new StoreFailureException($"The plugin {descriptor.SystemName} is broken: {reason}");
        }
    }

    /// <summary>The plugin's compiled views, which refer to the plugin and so belong beside it.</summary>
    public Assembly LoadFile(string file)
    {
        using var bytes = new MemoryStream(File.ReadAllBytes(file));
        var symbols = Path.ChangeExtension(file, ".pdb");
        using var debugging = File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols)) : null;
        var assembly = LoadFromStream(bytes, debugging);

        return _loaded[assembly.GetName().Name!] = assembly;
    }

    protected override Assembly? Load(AssemblyName assemblyName) => _loaded.GetValueOrDefault(assemblyName.Name ?? "");

    private static Type PluginType(PluginDescriptor descriptor) =>
        descriptor.ReferencedAssembly.GetTypes().FirstOrDefault(type => type is { IsClass: true, IsAbstract: false } && typeof(IPlugin).IsAssignableFrom(type))
        ?? throw new StoreFailureException($"The plugin {descriptor.SystemName} is broken: {Path.GetFileName(descriptor.OriginalAssemblyFile)} has no class that implements IPlugin.");
}
