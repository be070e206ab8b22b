using Nop.Core.Domain.Localization;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>
/// The language in which a store writes to a shopper: as ordered, or the store's first when that one is no longer offered.
/// </summary>
internal sealed class MailLanguage(ILanguageService languages)
{
    public async Task<int> OfAsync(int languageId, int storeId)
    {
        Language? wanted = await languages.GetLanguageByIdAsync(languageId);
        if (wanted is { Published: true })
            return languageId;

        var first = (await languages.GetAllLanguagesAsync(storeId: storeId)).FirstOrDefault()
            ?? (await languages.GetAllLanguagesAsync()).FirstOrDefault();

        return first?.Id ?? languageId;
    }
}
