namespace Nop.Core.Caching;

public interface ICacheKeyService
{
    CacheKey PrepareKeyForDefaultCache(CacheKey cacheKey, params object[] cacheKeyParameters);
}
