using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Catalog;

public class SpecificationAttributeOption : BaseEntity, ILocalizedEntity
{
    public string Name { get; set; }
    public int SpecificationAttributeId { get; set; }
}
