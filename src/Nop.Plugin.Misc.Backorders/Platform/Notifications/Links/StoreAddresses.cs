using Nop.Core.Domain.Localization;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;

/// <summary>Absolute addresses of pages, for mails: in the language of their reader, and without a request at hand.</summary>
public sealed class StoreAddresses(IStoreService stores, ILanguageService languages, LocalizationSettings localization)
{
    /// <returns>Empty when the store has no address.</returns>
    public async Task<string> OfAsync(int storeId, int languageId, string path)
    {
        var store = await stores.GetStoreByIdAsync(storeId);

        return string.IsNullOrWhiteSpace(store?.Url) ? "" : $"{store.Url.TrimEnd('/')}/{await LanguageAsync(languageId)}{path}";
    }

    private async Task<string> LanguageAsync(int languageId)
    {
        if (!localization.SeoFriendlyUrlsForLanguagesEnabled)
            return "";

        return await languages.GetLanguageByIdAsync(languageId) is { Published: true, UniqueSeoCode: { Length: > 0 } code }
            ? $"{code}/"
            : "";
    }
}
