using System.Linq.Expressions;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Localization;

namespace DemoStore.Engine.Localization;

/// <summary>Texts by name and language. What is missing answers with its own name, so that a forgotten text is seen.</summary>
public sealed class LocalizationService(
    IRepository<LocaleStringResource> texts,
    ILanguageService languages,
    IStaticCacheManager cache,
    Lazy<IWorkContext> work) : ILocalizationService
{
    private const string PREFIX = "Nop.localestringresource.texts.";

    public async Task<string> GetResourceAsync(string resourceKey) =>
        await GetResourceAsync(resourceKey, (await work.Value.GetWorkingLanguageAsync())?.Id ?? 0);

    public async Task<string> GetResourceAsync(string resourceKey, int languageId, bool logIfNotFound = true, string defaultValue = "", bool returnEmptyIfNotFound = false)
    {
        var key = (resourceKey ?? "").Trim();
        var known = await TextsAsync(languageId);

        if (known.TryGetValue(key, out var text))
            return text;

        if (!string.IsNullOrEmpty(defaultValue))
            return defaultValue;

        return returnEmptyIfNotFound ? "" : key.ToLowerInvariant();
    }

    public async Task<TPropType> GetLocalizedAsync<TEntity, TPropType>(
        TEntity entity,
        Expression<Func<TEntity, TPropType>> keySelector,
        int? languageId = null,
        bool returnDefaultValue = true,
        bool ensureTwoPublishedLanguages = true)
        where TEntity : BaseEntity, ILocalizedEntity =>
        await Task.FromResult(keySelector.Compile()(entity));

    public async Task<string> GetLocalizedEnumAsync<TEnum>(TEnum enumValue, int? languageId = null) where TEnum : struct
    {
        var key = $"Enums.{typeof(TEnum)}.{enumValue}";
        var language = languageId ?? (await work.Value.GetWorkingLanguageAsync()).Id;

        return await GetResourceAsync(key, language, logIfNotFound: false, defaultValue: Words(enumValue.ToString() ?? ""));
    }

    public async Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null)
    {
        foreach (var language in await LanguagesAsync(languageId))
        {
            foreach (var (name, value) in resources)
                await PutAsync(language, name, value);
        }

        await cache.RemoveByPrefixAsync(PREFIX);
    }

    public async Task AddOrUpdateLocaleResourceAsync(string resourceName, string resourceValue, string? languageCulture = null)
    {
        var wanted = (await languages.GetAllLanguagesAsync(showHidden: true)).Where(language => languageCulture is null || language.LanguageCulture == languageCulture);

        foreach (var language in wanted)
            await PutAsync(language.Id, resourceName, resourceValue);

        await cache.RemoveByPrefixAsync(PREFIX);
    }

    public async Task DeleteLocaleResourcesAsync(IList<string> resourceNames, int? languageId = null)
    {
        var names = resourceNames.Select(name => name.ToLowerInvariant()).ToList();
        await texts.DeleteAsync(row => names.Contains(row.ResourceName) && (languageId == null || row.LanguageId == languageId));
        await cache.RemoveByPrefixAsync(PREFIX);
    }

    public async Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null)
    {
        var prefix = resourceNamePrefix.ToLowerInvariant();
        await texts.DeleteAsync(row => row.ResourceName.StartsWith(prefix) && (languageId == null || row.LanguageId == languageId));
        await cache.RemoveByPrefixAsync(PREFIX);
    }

    private async Task PutAsync(int languageId, string name, string value)
    {
        var key = name.ToLowerInvariant();
        var row = await texts.Table.FirstOrDefaultAsync(kept => kept.LanguageId == languageId && kept.ResourceName == key);

        if (row is null)
        {
            await texts.InsertAsync(new LocaleStringResource { LanguageId = languageId, ResourceName = key, ResourceValue = value }, publishEvent: false);
        }
        else if (row.ResourceValue != value)
        {
            row.ResourceValue = value;
            await texts.UpdateAsync(row, publishEvent: false);
        }
    }

    private async Task<IEnumerable<int>> LanguagesAsync(int? languageId) =>
        languageId is { } one ? [one] : (await languages.GetAllLanguagesAsync(showHidden: true)).Select(language => language.Id);

    private Task<Dictionary<string, string>> TextsAsync(int languageId) => cache.GetAsync(
        new CacheKey($"{PREFIX}{languageId}"),
        async () =>
        {
            var rows = await texts.Table.Where(row => row.LanguageId == languageId).ToListAsync();

            return rows.GroupBy(row => row.ResourceName, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(group => group.Key, group => group.First().ResourceValue, StringComparer.OrdinalIgnoreCase);
        });

    // "NotYetShipped" reads "Not yet shipped".
    private static string Words(string name) =>
        string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}
