namespace Nop.Core.Caching;

public static class NopEntityCacheDefaults<TEntity> where TEntity : BaseEntity
{
    public static string Prefix => $"Nop.{typeof(TEntity).Name.ToLowerInvariant()}.";
    public static CacheKey ByIdCacheKey => new($"{Prefix}byid.{{0}}");
    public static CacheKey AllCacheKey => new($"{Prefix}all.");
}
