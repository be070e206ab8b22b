namespace Store.Tests.Running;

/// <summary>Where the built demo store lies.</summary>
internal static class StoreFolder
{
    public static string Root { get; } = FindRoot();

    public static string StoreDll
    {
        get
        {
            // The tests run from bin/<configuration>/<framework>/ of the same build.
            var configuration = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

            return Path.Combine(Root, "tests", "DemoStore", "bin", configuration, "net10.0", "DemoStore.dll");
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Nop.Plugin.Misc.Backorders.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
