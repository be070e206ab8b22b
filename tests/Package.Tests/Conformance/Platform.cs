namespace Package.Tests.Conformance;

/// <summary>Finds what the real platform offers: its assemblies, or the signature lists beside the repository.</summary>
internal static class Platform
{
    public const string MISSING = "Neither the signature lists (../shared/api, or the folder named by NOP_API) nor a nopCommerce installation (the folder named by NOP_BINARIES) are here.";

    private static readonly Lazy<Api?> _api = new(Load);

    /// <summary>Skips the test when the platform is not at hand, fails it in continuous integration.</summary>
    public static Api Api
    {
        get
        {
            if (_api.Value is null)
                Assert.False(Environment.GetEnvironmentVariable("CI") == "true", MISSING);

            Skip.If(_api.Value is null, MISSING);

            return _api.Value!;
        }
    }

    private static Api? Load()
    {
        if (Files("NOP_BINARIES", null, "*.dll") is { Count: > 0 } binaries)
            return Api.Of(Api.Lines(binaries.Where(file => PlatformReferences.IsPlatform(Path.GetFileNameWithoutExtension(file)))));

        return Files("NOP_API", Repository.At("../shared/api"), "*.txt") is { Count: > 0 } lists
            ? Api.Of(lists.SelectMany(File.ReadLines))
            : null;
    }

    private static List<string> Files(string variable, string? folder, string pattern)
    {
        folder = Environment.GetEnvironmentVariable(variable) ?? folder;

        return folder is not null && Directory.Exists(folder) ? [.. Directory.GetFiles(folder, pattern).Order()] : [];
    }
}
