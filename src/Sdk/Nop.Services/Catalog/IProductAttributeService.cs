using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public interface IProductAttributeService
{
    Task DeleteProductAttributeCombinationAsync(ProductAttributeCombination combination);
    Task<IList<ProductAttributeCombination>> GetAllProductAttributeCombinationsAsync(int productId);
    Task<ProductAttributeCombination> GetProductAttributeCombinationByIdAsync(int productAttributeCombinationId);
    Task<IList<ProductAttributeMapping>> GetProductAttributeMappingsByProductIdAsync(int productId);
    Task<IList<ProductAttributeValue>> GetProductAttributeValuesAsync(int productAttributeMappingId);
    Task InsertProductAttributeCombinationAsync(ProductAttributeCombination combination);
    Task UpdateProductAttributeCombinationAsync(ProductAttributeCombination combination);
}
