using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public class ProductSpecificationAttribute : BaseEntity, ILocalizedEntity
{
    public int AttributeTypeId { get; set; }
    public int ProductId { get; set; }
    public bool ShowOnProductPage { get; set; }
    public int SpecificationAttributeOptionId { get; set; }
}
