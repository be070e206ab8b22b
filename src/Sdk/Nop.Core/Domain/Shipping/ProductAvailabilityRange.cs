using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Shipping;

public class ProductAvailabilityRange : BaseEntity, ILocalizedEntity
{
    public int DisplayOrder { get; set; }
    public string Name { get; set; }
}
