using System.Collections.Concurrent;
using Nop.Core.Caching;
using Support.Caching;

namespace DemoStore.Engine.Caching;

/// <summary>
/// The cache of whoever answers. With --cache-apart each address of the store has one of its own, as two servers without a shared
/// cache have: what is changed at one address stays old at the other, until its own cache forgets it.
/// </summary>
public sealed class CacheOfServer(IHttpContextAccessor requests, bool apart) : IStaticCacheManager
{
    private readonly ConcurrentDictionary<int, MemoryCache> _caches = new();

    public CacheKey PrepareKey(CacheKey cacheKey, params object[] cacheKeyParameters) => Own.PrepareKey(cacheKey, cacheKeyParameters);

    public CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters) => Own.PrepareKeyForDefaultCache(cacheKey, cacheKeyParameters);

    public CacheKey PrepareKeyForShortTermCache(CacheKey cacheKey, params object[] cacheKeyParameters) => Own.PrepareKeyForShortTermCache(cacheKey, cacheKeyParameters);

    public Task<T> GetAsync<T>(CacheKey key, Func<Task<T>> acquire) => Own.GetAsync(key, acquire);

    public Task<T> GetAsync<T>(CacheKey key, Func<T> acquire) => Own.GetAsync(key, acquire);

    public Task<T> GetAsync<T>(CacheKey key, T defaultValue = default!) => Own.GetAsync(key, defaultValue);

    public Task<object> GetAsync(CacheKey key) => Own.GetAsync(key);

    public Task SetAsync<T>(CacheKey key, T data) => Own.SetAsync(key, data);

    public Task RemoveAsync(CacheKey cacheKey, params object[] cacheKeyParameters) => Own.RemoveAsync(cacheKey, cacheKeyParameters);

    public Task RemoveByPrefixAsync(string prefix, params object[] prefixParameters) => Own.RemoveByPrefixAsync(prefix, prefixParameters);

    public Task ClearAsync() => Own.ClearAsync();

    public void Dispose()
    {
        foreach (var cache in _caches.Values)
            cache.Dispose();
    }

    // What runs without a request belongs to no address.
    private MemoryCache Own => _caches.GetOrAdd(apart ? requests.HttpContext?.Connection.LocalPort ?? 0 : 0, _ => new MemoryCache());
}
