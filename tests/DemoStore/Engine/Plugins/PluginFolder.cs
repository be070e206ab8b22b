using System.IO.Compression;
using DemoStore.Engine.Hosting;
using Nop.Services.Plugins;

namespace DemoStore.Engine.Plugins;

/// <summary>The folder where plugins lie, one folder each, and the file that tells their states.</summary>
public sealed class PluginFolder(string dataFolder)
{
    private const string UPLOADED = "Uploaded";

    public string Path { get; } = System.IO.Path.Combine(dataFolder, "Plugins");

    public string StatesFile { get; } = System.IO.Path.Combine(dataFolder, "plugins.json");

    public string UploadedPath => System.IO.Path.Combine(Path, UPLOADED);

    /// <summary>Keeps an uploaded package until the next start, as the platform does.</summary>
    /// <returns>Why it cannot be a package; null when it was taken.</returns>
    public string? Take(Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        var roots = archive.Entries.Select(entry => entry.FullName.Split('/', '\\')[0]).Where(root => root.Length > 0).Distinct().ToList();

        if (roots.Count != 1 || archive.GetEntry($"{roots[0]}/plugin.json") is null)
            return "A plugin package holds one folder with a plugin.json in it.";

        var target = System.IO.Path.Combine(UploadedPath, roots[0]);

        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);

        Directory.CreateDirectory(UploadedPath);
        archive.ExtractToDirectory(UploadedPath, overwriteFiles: true);

        return null;
    }

    /// <summary>Puts uploaded packages in place and brings the built package in when it is newer.</summary>
    public void Refresh(string? builtPackage)
    {
        Directory.CreateDirectory(Path);

        if (builtPackage is not null && Directory.Exists(builtPackage))
            Replace(builtPackage, onlyIfNewer: true);

        if (!Directory.Exists(UploadedPath))
            return;

        foreach (var uploaded in Directory.GetDirectories(UploadedPath))
            Replace(uploaded, onlyIfNewer: false);

        Directory.Delete(UploadedPath, recursive: true);
    }

    public IEnumerable<PluginDescriptor> Descriptors(PluginStates states)
    {
        var found = Directory.GetDirectories(Path)
            .Where(folder => System.IO.Path.GetFileName(folder) != UPLOADED)
            .Select(folder => Read(folder, states))
            .OrderBy(descriptor => descriptor.DisplayOrder)
            .ToList();

        if (found.GroupBy(descriptor => descriptor.SystemName, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new StoreFailureException($"Two plugins in {Path} call themselves {twice.Key}; remove one of the folders.");

        return found;
    }

    public void Delete(PluginDescriptor descriptor) =>
        Directory.Delete(System.IO.Path.GetDirectoryName(descriptor.OriginalAssemblyFile)!, recursive: true);

    private static PluginDescriptor Read(string folder, PluginStates states)
    {
        var file = System.IO.Path.Combine(folder, "plugin.json");

        if (!File.Exists(file))
            throw new StoreFailureException($"The plugin folder {folder} has no plugin.json; put a plugin package there or remove the folder.");

        PluginDescriptor descriptor;

        try
        {
            descriptor = PluginDescriptor.GetPluginDescriptorFromText(File.ReadAllText(file));
        }
        catch (System.Text.Json.JsonException exception)
        {
            throw new StoreFailureException($"{file} is not valid JSON: {exception.Message}");
        }

        if (string.IsNullOrWhiteSpace(descriptor.SystemName))
            throw new StoreFailureException($"{file} names no SystemName.");

        descriptor.OriginalAssemblyFile = System.IO.Path.Combine(folder, descriptor.AssemblyFileName ?? "");
        descriptor.PluginFiles = Directory.GetFiles(folder, "*.dll");
        descriptor.Installed = states.IsInstalled(descriptor.SystemName);

        return descriptor;
    }

    private void Replace(string source, bool onlyIfNewer)
    {
        var target = System.IO.Path.Combine(Path, System.IO.Path.GetFileName(source));

        if (onlyIfNewer && Directory.Exists(target) && Newest(source) <= Newest(target))
            return;

        if (Directory.Exists(target))
            Directory.Delete(target, recursive: true);

        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    private static DateTime Newest(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max();
}
