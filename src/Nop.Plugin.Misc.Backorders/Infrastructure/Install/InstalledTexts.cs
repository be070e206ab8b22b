using System.Reflection;
using System.Text.Json;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>The plugin's texts: key, text and hint stand together in embedded files, one for each part of the plugin.</summary>
internal sealed class InstalledTexts(ILocalizationService texts, ILanguageService languages)
{
    private const string FILES = "Nop.Plugin.Misc.Backorders.Resources.texts.";

    /// <summary>The shop looks here for what a message template is for.</summary>
    private const string OF_TEMPLATES = "Admin.ContentManagement.MessageTemplates.Description.";

    private static readonly (string Template, string Key)[] _templates =
    [
        .. MailTemplates.Kinds.Select(kind => (MailTemplates.Name(kind), $"Mails.Kind.{kind}")),
        (BackInStockMails.BACK, "Notify.Template.Back"),
        (BackInStockMails.CONFIRM, "Notify.Template.Confirm")
    ];

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web);

    private sealed record TextEntry(string Key, string Text, string? Hint);

    public Task InstallAsync() => texts.AddOrUpdateLocaleResourceAsync(Read());

    /// <summary>
    /// Adds what is new since an earlier version, and replaces what still stands as one installed it; what a shop has
    /// worded or translated itself stays.
    /// </summary>
    public async Task UpdateAsync()
    {
        var all = Read();
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
            await UpdateAsync(language.Id, all);
    }

    /// <summary>In a language that came later: without texts of its own it would show keys.</summary>
    public Task AddAsync(int languageId) => UpdateAsync(languageId, Read());

    private async Task UpdateAsync(int languageId, IDictionary<string, string> all)
    {
        var changed = new Dictionary<string, string>();
        foreach (var (key, text) in all)
        {
            var now = await texts.GetResourceAsync(key, languageId, logIfNotFound: false, defaultValue: "", returnEmptyIfNotFound: true);
            if (string.IsNullOrEmpty(now) || (now != text && FormerWordings.Has(key, now)))
                changed.Add(key, text);
        }

        if (changed.Count > 0)
            await texts.AddOrUpdateLocaleResourceAsync(changed, languageId);
    }

    public async Task RemoveAsync()
    {
        await texts.DeleteLocaleResourcesAsync(BackordersDefaults.TEXT_PREFIX);
        await texts.DeleteLocaleResourcesAsync(OF_TEMPLATES + "Backorders.");
    }

    public static IDictionary<string, string> Read()
    {
        var assembly = typeof(InstalledTexts).Assembly;
        var all = new Dictionary<string, string>();

        foreach (var entry in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(FILES, StringComparison.Ordinal))
            .SelectMany(name => Read(assembly, name)))
        {
            all.Add(BackordersDefaults.TEXT_PREFIX + entry.Key, entry.Text);
            if (entry.Hint is { } hint)
                all.Add(BackordersDefaults.TEXT_PREFIX + entry.Key + ".Hint", hint);
        }

        foreach (var (template, key) in _templates)
            all.Add(OF_TEMPLATES + template, all[BackordersDefaults.TEXT_PREFIX + key]);

        return all;
    }

    private static List<TextEntry> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;

        return JsonSerializer.Deserialize<List<TextEntry>>(stream, _options)!;
    }
}
