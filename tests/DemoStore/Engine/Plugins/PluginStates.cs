using System.Text.Json;
using System.Text.Json.Serialization;
using Nop.Services.Plugins;

namespace DemoStore.Engine.Plugins;

/// <summary>What plugins.json keeps: which plugins are installed, in which version, and what waits for the next start.</summary>
public sealed class PluginStates
{
    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true };

    public List<PluginDescriptorBaseInfo> InstalledPlugins { get; init; } = [];

    public List<string> PluginNamesToInstall { get; init; } = [];

    public List<string> PluginNamesToUninstall { get; init; } = [];

    public List<string> PluginNamesToDelete { get; init; } = [];

    [JsonIgnore]
    public bool Waits => PluginNamesToInstall.Count + PluginNamesToUninstall.Count + PluginNamesToDelete.Count > 0;

    public static PluginStates Read(string file) => File.Exists(file)
        ? JsonSerializer.Deserialize<PluginStates>(File.ReadAllText(file)) ?? new PluginStates()
        : new PluginStates();

    public void Save(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, _readable));

    public bool IsInstalled(string systemName) => Find(systemName) is not null;

    public bool IsLoaded(string systemName) => IsInstalled(systemName) || PluginNamesToInstall.Contains(systemName);

    public PluginDescriptorBaseInfo? Find(string systemName) =>
        InstalledPlugins.Find(plugin => string.Equals(plugin.SystemName, systemName, StringComparison.OrdinalIgnoreCase));
}
