using System.Text.RegularExpressions;

namespace Package.Tests.Texts;

/// <summary>Where shipped code and views name a text.</summary>
internal static partial class TextUses
{
    private static readonly string _sources = Read($"src/{Repository.PLUGIN}", ".cs") + Read($"src/{Repository.PLUGIN}.Domain", ".cs") + Read("Views", ".cshtml") + Read($"src/{Repository.PLUGIN}/Resources", ".html") + Read("Content", ".js");

    /// <summary>Keys that the domain names, in full and by their fixed beginnings: it decides what is said, and knows no texts.</summary>
    public static IReadOnlySet<string> OfDomain { get; } = Matches(DottedLiteral(), Read($"src/{Repository.PLUGIN}.Domain", ".cs"));

    /// <summary>Keys written in full, with the prefix; here without it.</summary>
    public static IReadOnlySet<string> Full { get; } = Matches(FullKey());

    /// <summary>Every literal that looks like words with dots between them.</summary>
    public static IReadOnlySet<string> Dotted { get; } = Matches(DottedLiteral());

    /// <summary>Every literal at all, for keys of one word.</summary>
    public static IReadOnlySet<string> Literals { get; } = Matches(Literal());

    /// <summary>The fixed beginning of keys that end in a value: $"Status.{status}".</summary>
    public static IReadOnlySet<string> Beginnings { get; } = Matches(Interpolated());

    /// <summary>Keys of fields with a label, which shows a hint.</summary>
    public static IReadOnlySet<string> Labels { get; } = Matches(Label());

    private static HashSet<string> Matches(Regex pattern, string? sources = null) => [.. pattern.Matches(sources ?? _sources).Select(match => match.Groups[1].Value)];

    private static string Read(string folder, string extension) => string.Join('\n', Repository.Files(folder, extension).Select(File.ReadAllText));

    [GeneratedRegex("""["']Plugins\.Misc\.Backorders\.([\w.]*\w)["']""")]
    private static partial Regex FullKey();

    [GeneratedRegex("""(?<!\$)"([A-Z]\w*(?:\.(?!cshtml|json|html)\w+)+)["]""")]
    private static partial Regex DottedLiteral();

    [GeneratedRegex("""(?<!\$)"(?:Plugins\.Misc\.Backorders\.)?([\w.]+)["]""")]
    private static partial Regex Literal();

    [GeneratedRegex("""\$"(?:Plugins\.Misc\.Backorders\.|\{BackordersDefaults\.TEXT_PREFIX\})?([A-Z][\w.]*\.)\{""")]
    private static partial Regex Interpolated();

    [GeneratedRegex("""NopResourceDisplayName\("Plugins\.Misc\.Backorders\.([\w.]+)"\)""")]
    private static partial Regex Label();
}
