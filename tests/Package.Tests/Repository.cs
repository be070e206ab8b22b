namespace Package.Tests;

/// <summary>Where things are in the repository and what the build made of it.</summary>
internal static class Repository
{
    public const string SYSTEM_NAME = "Misc.Backorders";
    public const string PLUGIN = "Nop.Plugin.Misc.Backorders";
    public const string DOMAIN = PLUGIN + ".Domain";
    public const string VIEWS = PLUGIN + ".Views";

    public static string Root { get; } = FindRoot();

    public static string Package => Path.Combine(Root, "artifacts", $"{SYSTEM_NAME}.zip");

    public static string PluginDll => Output($"src/{PLUGIN}", PLUGIN);

    public static string DomainDll => Output($"src/{DOMAIN}", DOMAIN);

    public static string ViewsDll => Output("tests/Views", VIEWS);

    public static IReadOnlyList<string> SdkDlls { get; } =
        [.. Directory.GetDirectories(At("src/Sdk")).Select(Path.GetFileName).Order().Select(name => Output($"src/Sdk/{name}", name!)).Where(File.Exists)];

    /// <summary>All that is compiled against the declarations of the platform.</summary>
    public static IEnumerable<string> Users { get; } =
        [.. new[] { PluginDll, ViewsDll, Test("DemoStore"), Test("Support"), Test("Plugin.Tests") }.Where(File.Exists)];

    public static string At(string path) => Path.Combine(Root, path);

    /// <summary>Files below a folder of the repository, without what a build writes.</summary>
    public static IEnumerable<string> Files(string folder, params string[] extensions)
    {
        return Directory.Exists(At(folder))
            ? Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories).Where(file => IsSource(file) && HasOneOf(file, extensions))
            : [];
    }

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string Test(string project) => Output($"tests/{project}", project, framework: "net10.0");

    private static string Output(string folder, string assembly, string framework = "net9.0")
    {
        // The tests run from bin/<configuration>/<framework>/ of the same build.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

        return At(Path.Combine(folder, "bin", configuration, framework, $"{assembly}.dll"));
    }

    private static bool IsSource(string file)
    {
        var parts = Relative(file).Split('/');

        return !parts.Any(part => part is "bin" or "obj" or "artifacts" or ".git" or "App_Data" or "TestResults" or ".vs" or ".idea" or "BenchmarkDotNet.Artifacts");
    }

    private static bool HasOneOf(string file, string[] extensions)
    {
        return extensions.Length == 0 || extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, $"{PLUGIN}.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
