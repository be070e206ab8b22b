namespace Package.Tests.Conformance;

/// <summary>
/// What the real platform offers: the signatures that the repository keeps, and, where they are at hand, the full lists
/// beside the repository and the assemblies of a nopCommerce installation.
/// </summary>
internal static class Platform
{
    public const string KEPT = "kept signatures";
    public const string LISTS = "full lists";
    public const string BINARIES = "binaries";

    /// <summary>Said wherever the kept signatures lack something.</summary>
    public const string HOW_TO_KEEP = "If the platform has it, write the kept signatures anew: dotnet run --project tests/Package.Tests (tests/README.md).";

    private static readonly Dictionary<string, Lazy<Api>> _sources = All();

    public static string Folder => Repository.At("tests/Package.Tests/Signatures");

    /// <summary>Names of what is here.</summary>
    public static IEnumerable<string> Sources => _sources.Keys;

    /// <summary>All that the platform offers, of its assemblies or else of the lists; null when neither is here.</summary>
    public static Api? Full => (_sources.GetValueOrDefault(BINARIES) ?? _sources.GetValueOrDefault(LISTS))?.Value;

    public static Api Api(string source) => _sources[source].Value;

    private static Dictionary<string, Lazy<Api>> All()
    {
        var sources = new Dictionary<string, Lazy<Api>> { [KEPT] = new(() => OfLists(Folder)) };

        if ((Named("NOP_API") ?? Beside("../shared/api")) is { } lists)
            sources[LISTS] = new(() => OfLists(lists));

        if (Named("NOP_BINARIES") is { } binaries)
            sources[BINARIES] = new(() => OfBinaries(binaries));

        return sources;
    }

    private static string? Named(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder ? folder : null;

    private static string? Beside(string folder) => Directory.Exists(Repository.At(folder)) ? Repository.At(folder) : null;

    private static Api OfLists(string folder)
    {
        return Conformance.Api.Of(Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines));
    }

    private static Api OfBinaries(string folder)
    {
        var platform = Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal).Where(file => PlatformReferences.IsPlatform(Path.GetFileNameWithoutExtension(file)));

        return Conformance.Api.Of(Conformance.Api.Lines(platform));
    }
}
