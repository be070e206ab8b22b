using System.Text.Json;

namespace Package.Tests.Texts;

/// <param name="Key">Without the plugin's prefix.</param>
internal sealed record Text(string Key, string Value, string? Hint)
{
    /// <summary>The word before the first dot.</summary>
    public string Group => Key.Split('.')[0];
}

/// <summary>The plugin's texts as they are embedded in it.</summary>
internal static class TextFile
{
    public const string PREFIX = "Plugins.Misc.Backorders.";

    private static readonly JsonDocumentOptions _lenient = new() { AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow };

    public static IReadOnlyList<Text> All { get; } = [.. Repository.Files($"src/{Repository.PLUGIN}/Resources", ".json").SelectMany(Read)];

    private static IEnumerable<Text> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file), _lenient);

        foreach (var entry in document.RootElement.EnumerateArray())
        {
            yield return new(
                entry.GetProperty("key").GetString()!,
                entry.GetProperty("text").GetString()!,
                entry.TryGetProperty("hint", out var hint) ? hint.GetString() : null);
        }
    }
}
