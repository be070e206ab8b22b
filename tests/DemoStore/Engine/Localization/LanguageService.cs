using Nop.Core.Domain.Localization;
using Nop.Data;
using Nop.Services.Localization;

namespace DemoStore.Engine.Localization;

public sealed class LanguageService(IRepository<Language> languages) : ILanguageService
{
    public async Task<IList<Language>> GetAllLanguagesAsync(bool showHidden = false, int storeId = 0)
    {
        var all = await languages.GetAllAsync(query => query.OrderBy(language => language.DisplayOrder).ThenBy(language => language.Id), _ => default!);

        return [.. all.Where(language => showHidden || language.Published)];
    }

    public Task<Language> GetLanguageByIdAsync(int languageId) => languages.GetByIdAsync(languageId, _ => default!);
}
