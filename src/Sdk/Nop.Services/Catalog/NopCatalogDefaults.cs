using Nop.Core.Caching;

namespace Nop.Services.Catalog;

public static class NopCatalogDefaults
{
    public static CacheKey ProductAttributeCombinationsByProductCacheKey => new("Nop.productattributecombination.byproduct.{0}");
}
