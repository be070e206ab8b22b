using Nop.Core.Domain.Localization;

namespace Nop.Core.Domain.Shipping;

public class DeliveryDate : BaseEntity, ILocalizedEntity
{
    public int DisplayOrder { get; set; }
    public string Name { get; set; }
}
