using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using System.Linq.Expressions;

namespace Nop.Services.Configuration;

public interface ISettingService
{
    Task ClearCacheAsync();
    Task DeleteSettingAsync<T>() where T : ISettings, new();
    Task<ISettings> LoadSettingAsync(Type type, int storeId = 0);
    Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new();
    Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new();
    Task SaveSettingAsync<T1, T2>(T1 settings, Expression<Func<T1, T2>> keySelector, int storeId = 0, bool clearCache = true) where T1 : ISettings, new();
    Task SaveSettingOverridablePerStoreAsync<T1, T2>(T1 settings, Expression<Func<T1, T2>> keySelector, bool overrideForStore, int storeId = 0, bool clearCache = true) where T1 : ISettings, new();
    Task<bool> SettingExistsAsync<T1, T2>(T1 settings, Expression<Func<T1, T2>> keySelector, int storeId = 0) where T1 : ISettings, new();
}
