using Nop.Services.Plugins;

namespace DemoStore.Engine.Plugins;

/// <summary>The plugins as this start found them.</summary>
public sealed class PluginShelf(PluginFolder folder, PluginStates states, IReadOnlyList<PluginDescriptor> descriptors)
{
    public PluginFolder Folder { get; } = folder;

    public PluginStates States { get; } = states;

    public IReadOnlyList<PluginDescriptor> Descriptors { get; } = descriptors;

    public PluginDescriptor? Find(string systemName) =>
        Descriptors.FirstOrDefault(descriptor => string.Equals(descriptor.SystemName, systemName, StringComparison.OrdinalIgnoreCase));

    public void Save() => States.Save(Folder.StatesFile);
}
