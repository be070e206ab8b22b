using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping;

public class GetShippingOptionResponse : BaseNopResult
{
    public IList<ShippingOption> ShippingOptions { get; set; } = [];
}
