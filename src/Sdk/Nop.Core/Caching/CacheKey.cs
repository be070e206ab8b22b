namespace Nop.Core.Caching;

public class CacheKey
{
    public CacheKey(string key) { }
    public int CacheTime { get; set; }
    public string Key { get; protected set; }
    public virtual CacheKey Create(Func<object, object> createCacheKeyParameters, params object[] keyObjects) => throw new NotSupportedException();
}
