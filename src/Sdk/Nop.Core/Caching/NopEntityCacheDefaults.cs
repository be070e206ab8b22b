namespace Nop.Core.Caching;

public static class NopEntityCacheDefaults<TEntity> where TEntity : BaseEntity
{
    public static CacheKey ByIdCacheKey => new($"{Begin}byid.{{0}}");
    public static CacheKey AllCacheKey => new($"{Begin}all.");

    private static string Begin => $"Nop.{typeof(TEntity).Name.ToLowerInvariant()}.";
}
