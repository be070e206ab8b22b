using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Nop.Core.Caching;
using Nop.Core.Configuration;
using Nop.Core.Domain.Configuration;
using Nop.Data;
using Nop.Services.Configuration;

namespace DemoStore.Engine.Settings;

/// <summary>Rows named "type.property" in lower case; store 0 is for all, a store's own row wins over it.</summary>
public sealed class SettingService(IRepository<Setting> settings, IStaticCacheManager cache) : ISettingService
{
    private static readonly CacheKey _all = new("Nop.setting.all.list.");
    private static readonly CacheKey _byName = new("Nop.setting.all.dictionary.");
    private static readonly ConcurrentDictionary<Type, (PropertyInfo, string)[]> _known = [];

    public async Task<T> LoadSettingAsync<T>(int storeId = 0) where T : ISettings, new() => (T)await LoadSettingAsync(typeof(T), storeId);

    public async Task<ISettings> LoadSettingAsync(Type type, int storeId = 0)
    {
        var loaded = (ISettings)Activator.CreateInstance(type)!;
        var rows = await ByNameAsync();

        foreach (var (property, key) in _known.GetOrAdd(type, Named))
        {
            // A store's own row wins over the one of all.
            if (rows.TryGetValue(key, out var ofKey) && ofKey.Where(row => row.StoreId == storeId || row.StoreId == 0).MaxBy(row => row.StoreId) is { } row)
                property.SetValue(loaded, SettingText.Read(row.Value ?? "", property.PropertyType));
        }

        return loaded;
    }

    public async Task SaveSettingAsync<T>(T settings, int storeId = 0) where T : ISettings, new()
    {
        foreach (var property in Properties(typeof(T)))
            await SetAsync(Key(typeof(T), property), property.GetValue(settings), storeId);

        await ClearCacheAsync();
    }

    public async Task SaveSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0, bool clearCache = true)
        where T : ISettings, new()
    {
        await SetAsync(Key(typeof(T), Selected(keySelector)), keySelector.Compile()(settings), storeId);

        if (clearCache)
            await ClearCacheAsync();
    }

    public async Task SaveSettingOverridablePerStoreAsync<T, TPropType>(
        T settings,
        Expression<Func<T, TPropType>> keySelector,
        bool overrideForStore,
        int storeId = 0,
        bool clearCache = true)
        where T : ISettings, new()
    {
        if (overrideForStore || storeId == 0)
            await SaveSettingAsync(settings, keySelector, storeId, clearCache);
        else
            await DeleteSettingAsync(settings, keySelector, storeId);
    }

    public async Task<bool> SettingExistsAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new()
    {
        var key = Key(typeof(T), Selected(keySelector));

        return (await RowsAsync()).Any(row => row.Name == key && row.StoreId == storeId);
    }

    public async Task DeleteSettingAsync(Setting setting)
    {
        await settings.DeleteAsync(setting);
        await ClearCacheAsync();
    }

    public async Task DeleteSettingAsync<T>() where T : ISettings, new()
    {
        var prefix = Prefix(typeof(T));

        foreach (var row in (await RowsAsync()).Where(row => row.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList())
            await settings.DeleteAsync(row);

        await ClearCacheAsync();
    }

    public async Task DeleteSettingAsync<T, TPropType>(T settings, Expression<Func<T, TPropType>> keySelector, int storeId = 0)
        where T : ISettings, new()
    {
        var key = Key(typeof(T), Selected(keySelector));

        foreach (var row in (await RowsAsync()).Where(row => row.Name == key && row.StoreId == storeId).ToList())
            await DeleteSettingAsync(row);
    }

    public Task ClearCacheAsync() => cache.RemoveByPrefixAsync("Nop.setting.");

    private async Task SetAsync(string key, object? value, int storeId)
    {
        var text = SettingText.Write(value);
        var row = (await RowsAsync()).FirstOrDefault(row => row.Name == key && row.StoreId == storeId);

        if (row is null)
        {
            await settings.InsertAsync(new Setting { Name = key, Value = text, StoreId = storeId });
            await ClearCacheAsync();
        }
        else if (row.Value != text)
        {
            row.Value = text;
            await settings.UpdateAsync(row);
        }
    }

    private Task<List<Setting>> RowsAsync() => cache.GetAsync(_all, () => settings.Table.ToListAsync());

    // Pages load settings many times: as in the platform that is a look into a dictionary.
    private Task<Dictionary<string, List<Setting>>> ByNameAsync() => cache.GetAsync(
        _byName,
        async () => (await RowsAsync()).GroupBy(row => row.Name).ToDictionary(rows => rows.Key, rows => rows.ToList()));

    private static (PropertyInfo, string)[] Named(Type type) => [.. Properties(type).Select(property => (property, Key(type, property)))];

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(property => property is { CanRead: true, CanWrite: true } && SettingText.CanRead(property.PropertyType));

    private static PropertyInfo Selected<T, TPropType>(Expression<Func<T, TPropType>> keySelector) =>
        (keySelector.Body as MemberExpression)?.Member as PropertyInfo
        ?? throw new ArgumentException($"{keySelector} does not name a property.", nameof(keySelector));

    private static string Key(Type type, PropertyInfo property) => Prefix(type) + property.Name.ToLowerInvariant();

    private static string Prefix(Type type) => type.Name.ToLowerInvariant() + ".";
}
