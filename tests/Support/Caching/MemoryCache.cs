using System.Collections.Concurrent;
using System.Globalization;
using Nop.Core;
using Nop.Core.Caching;

namespace Support.Caching;

/// <summary>The default cache of the platform: in this process, and it hands the same object to everyone.</summary>
public sealed class MemoryCache : IStaticCacheManager
{
    private readonly ConcurrentDictionary<string, (object? Value, DateTime Until)> _entries = new(StringComparer.OrdinalIgnoreCase);

    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) =>
        cacheKey.Create(Part, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) =>
        PrepareKey(cacheKey, cacheKeyParameters);

    public CacheKey PrepareKeyForShortTermCache(CacheKey cacheKey, params object[] cacheKeyParameters) =>
        PrepareKey(cacheKey, cacheKeyParameters);

    public async Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire)
    {
        if (Find(key.Key, out var known))
            return (T)known!;

        var value = await acquire();

        // Nothing is remembered as "not there": the row may come.
        if (value is not null)
            await SetAsync(key, value);

        return value;
    }

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => GetAsync(key, () => Task.FromResult(acquire()));

    public Task<T> GetAsync<T>(CacheKey key, T defaultValue = default!) =>
        Task.FromResult(Find(key.Key, out var known) ? (T)known! : defaultValue);

    public Task<object> GetAsync(CacheKey key) => Task.FromResult(Find(key.Key, out var known) ? known! : null!);

    public Task SetAsync<T>(CacheKey key, T data)
    {
        if (key.CacheTime > 0 && data is not null)
            _entries[key.Key] = (data, DateTime.UtcNow.AddMinutes(key.CacheTime));

        return Task.CompletedTask;
    }

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters)
    {
        _entries.TryRemove(PrepareKey(cacheKey, cacheKeyParameters).Key, out _);
        return Task.CompletedTask;
    }

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters)
    {
        var start = prefixParameters.Length == 0 ? prefix : string.Format(CultureInfo.InvariantCulture, prefix, [.. prefixParameters.Select(Part)]);

        foreach (var key in _entries.Keys.Where(key => key.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
            _entries.TryRemove(key, out _);

        return Task.CompletedTask;
    }

    public Task ClearAsync()
    {
        _entries.Clear();
        return Task.CompletedTask;
    }

    public void Dispose() => _entries.Clear();

    private bool Find(string key, out object? value)
    {
        var found = _entries.TryGetValue(key, out var entry) && entry.Until > DateTime.UtcNow;
        value = found ? entry.Value : null;

        return found;
    }

    private static object Part(object part) => part switch
    {
        null => "null",
        BaseEntity entity => entity.Id,
        IEnumerable<int> ids => string.Join('-', ids.Order()),
        IEnumerable<BaseEntity> entities => string.Join('-', entities.Select(entity => entity.Id).Order()),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => part,
    };
}
