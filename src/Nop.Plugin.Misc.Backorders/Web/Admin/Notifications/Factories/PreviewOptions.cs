using Nop.Core;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Services.Localization;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Factories;

/// <summary>For which store and in which languages a mail can be tried.</summary>
public sealed class PreviewOptions(IStoreContext storeContext, IStoreService stores, ILanguageService languages)
{
    public Task<int> ScopeAsync() => storeContext.GetActiveStoreScopeConfigurationAsync();

    /// <summary>The store that the back office is set to, or the first.</summary>
    public async Task<Store?> StoreAsync()
    {
        var scope = await ScopeAsync();
        var all = await stores.GetAllStoresAsync();

        return all.FirstOrDefault(store => store.Id == scope) ?? all.FirstOrDefault();
    }

    public Task<IList<Language>> LanguagesAsync() => languages.GetAllLanguagesAsync(showHidden: true);
}
