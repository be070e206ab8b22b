using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

public sealed class ProductAttributeService(
    IRepository<ProductAttribute> attributes,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values,
    IRepository<ProductAttributeCombination> combinations) : IProductAttributeService
{
    private static readonly CacheKey _mappingsOf = new(NopEntityCacheDefaults<ProductAttributeMapping>.AllCacheKey.Key + "of.{0}");
    private static readonly CacheKey _valuesOf = new(NopEntityCacheDefaults<ProductAttributeValue>.AllCacheKey.Key + "of.{0}");

    // The platform keeps combinations until one changes, whichever server changed it. Here a request does.
    private readonly Dictionary<int, IList<ProductAttributeCombination>> _combinationsOf = [];

    public Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId) => attributes.GetByIdAsync(productAttributeId, _ => default!);

    public Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId) =>
        mappings.GetAllAsync(query => query.Where(mapping => mapping.ProductId == productId).OrderBy(mapping => mapping.DisplayOrder).ThenBy(mapping => mapping.Id), cache => cache.PrepareKeyForDefaultCache(_mappingsOf, productId));

    public Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId) =>
        mappings.GetByIdAsync(productAttributeMappingId, _ => default!);

    public Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId) =>
        values.GetAllAsync(query => query.Where(value => value.ProductAttributeMappingId == productAttributeMappingId).OrderBy(value => value.DisplayOrder).ThenBy(value => value.Id), cache => cache.PrepareKeyForDefaultCache(_valuesOf, productAttributeMappingId));

    public Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId) => values.GetByIdAsync(productAttributeValueId, _ => default!);

    public async Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId)
    {
        if (!_combinationsOf.TryGetValue(productId, out var known))
            _combinationsOf[productId] = known = await combinations.GetAllAsync(query => query.Where(combination => combination.ProductId == productId).OrderBy(combination => combination.Id));

        return known;
    }

    public Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId) =>
        combinations.GetByIdAsync(productAttributeCombinationId, _ => default!);

    public Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination) => ForgetAsync(() => combinations.InsertAsync(combination));

    public Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination) => ForgetAsync(() => combinations.UpdateAsync(combination));

    public Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination) => ForgetAsync(() => combinations.DeleteAsync(combination));

    private Task ForgetAsync(Func<Task> change)
    {
        _combinationsOf.Clear();

        return change();
    }
}
