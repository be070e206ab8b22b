using System.Text.Json;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>The plugin's texts: key, text and hint stand together in an embedded file.</summary>
public class InstalledTexts(ILocalizationService texts, ILanguageService languages)
{
    private const string FILE = "Nop.Plugin.Misc.Backorders.Resources.texts.json";
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    private sealed record TextEntry(string Key, string Text, string? Hint);

    public Task InstallAsync() => texts.AddOrUpdateLocaleResourceAsync(Read());

    /// <summary>Adds what is new since the last version; what a shop has worded or translated itself stays.</summary>
    public async Task AddMissingAsync()
    {
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            var missing = new Dictionary<string, string>();
            foreach (var (key, text) in Read())
            {
                if (string.IsNullOrEmpty(await texts.GetResourceAsync(key, language.Id, logIfNotFound: false, defaultValue: "", returnEmptyIfNotFound: true)))
                    missing.Add(key, text);
            }

            if (missing.Count > 0)
                await texts.AddOrUpdateLocaleResourceAsync(missing, language.Id);
        }
    }

    public Task RemoveAsync() => texts.DeleteLocaleResourcesAsync(BackordersDefaults.TEXT_PREFIX);

    public static IDictionary<string, string> Read()
    {
        using var stream = typeof(InstalledTexts).Assembly.GetManifestResourceStream(FILE)!;
        var entries = JsonSerializer.Deserialize<List<TextEntry>>(stream, _options)!;
        var all = new Dictionary<string, string>();

        foreach (var entry in entries)
        {
            all.Add(BackordersDefaults.TEXT_PREFIX + entry.Key, entry.Text);
            if (entry.Hint is { } hint)
                all.Add(BackordersDefaults.TEXT_PREFIX + entry.Key + ".Hint", hint);
        }

        return all;
    }
}
