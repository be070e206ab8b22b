using System.Security.Cryptography;
using System.Text;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>
/// What earlier versions installed, as one hash of each key and value: a shop that still has it word for word has not
/// worded it. Resources/former has a file of each version, with what that version was the first to say.
/// </summary>
internal static class FormerWordings
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.former.";

    private static readonly Lazy<HashSet<string>> _all = new(Read);

    public static bool Has(string key, string value) => _all.Value.Contains(Hash(key, value));

    /// <summary>The shop keeps its keys in lower case.</summary>
    public static string Hash(string key, string value)
    {
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.ToLowerInvariant()}\n{value}")))[..16];
    }

    private static HashSet<string> Read()
    {
        var assembly = typeof(FormerWordings).Assembly;
        var all = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(FILES, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            all.UnionWith(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return all;
    }
}
