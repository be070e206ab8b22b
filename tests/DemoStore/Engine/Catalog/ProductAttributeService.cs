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
    public Task<ProductAttribute> GetProductAttributeByIdAsync(int productAttributeId) => attributes.GetByIdAsync(productAttributeId, _ => default!);

    public Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId) =>
        mappings.GetAllAsync(query => query.Where(mapping => mapping.ProductId == productId).OrderBy(mapping => mapping.DisplayOrder).ThenBy(mapping => mapping.Id));

    public Task<ProductAttributeMapping> GetProductAttributeMappingByIdAsync(int productAttributeMappingId) =>
        mappings.GetByIdAsync(productAttributeMappingId, _ => default!);

    public Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId) =>
        values.GetAllAsync(query => query.Where(value => value.ProductAttributeMappingId == productAttributeMappingId).OrderBy(value => value.DisplayOrder).ThenBy(value => value.Id));

    public Task<ProductAttributeValue> GetProductAttributeValueByIdAsync(int productAttributeValueId) => values.GetByIdAsync(productAttributeValueId, _ => default!);

    public Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId) =>
        combinations.GetAllAsync(query => query.Where(combination => combination.ProductId == productId).OrderBy(combination => combination.Id));

    public Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId) =>
        combinations.GetByIdAsync(productAttributeCombinationId, _ => default!);

    public Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination) => combinations.InsertAsync(combination);

    public Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination) => combinations.UpdateAsync(combination);

    public Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination) => combinations.DeleteAsync(combination);
}
