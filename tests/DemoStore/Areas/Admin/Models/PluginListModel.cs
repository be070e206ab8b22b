namespace DemoStore.Areas.Admin.Models;

public sealed record PluginListModel(IReadOnlyList<PluginRow> Plugins, bool RestartRequired);

public sealed record PluginRow(string SystemName, string FriendlyName, string Group, string Version, string Author, string Description,
    bool Installed, string? ConfigureUrl);
