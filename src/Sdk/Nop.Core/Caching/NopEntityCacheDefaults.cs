// behaviour
namespace Nop.Core.Caching;

public static class NopEntityCacheDefaults<TEntity> where TEntity : BaseEntity
{
    public static string EntityTypeName => typeof(TEntity).Name.ToLowerInvariant();
    public static string Prefix => $"Nop.{EntityTypeName}.";
    public static string AllPrefix => $"Nop.{EntityTypeName}.all.";
    public static CacheKey ByIdCacheKey => new($"Nop.{EntityTypeName}.byid.{{0}}");
    public static CacheKey AllCacheKey => new($"Nop.{EntityTypeName}.all.");
}
