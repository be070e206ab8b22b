using Nop.Core;
using Nop.Core.Domain.Localization;
using System.Linq.Expressions;

namespace Nop.Services.Localization;

public interface ILocalizationService
{
    Task AddOrUpdateLocaleResourceAsync(IDictionary<string, string> resources, int? languageId = null);
    Task DeleteLocaleResourcesAsync(IList<string> resourceNames, int? languageId = null);
    Task DeleteLocaleResourcesAsync(string resourceNamePrefix, int? languageId = null);
    Task<T2> GetLocalizedAsync<T1, T2>(T1 entity, Expression<Func<T1, T2>> keySelector, int? languageId = null, bool returnDefaultValue = true, bool ensureTwoPublishedLanguages = true) where T1 : BaseEntity, ILocalizedEntity;
    Task<string> GetLocalizedEnumAsync<T>(T enumValue, int? languageId = null) where T : struct;
    Task<string> GetResourceAsync(string resourceKey);
    Task<string> GetResourceAsync(string resourceKey, int languageId, bool logIfNotFound = true, string defaultValue = "", bool returnEmptyIfNotFound = false);
}
