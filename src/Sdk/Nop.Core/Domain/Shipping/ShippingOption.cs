namespace Nop.Core.Domain.Shipping;

public class ShippingOption
{
    public string Description { get; set; }
    public string Name { get; set; }
    public decimal Rate { get; set; }
    public string ShippingRateComputationMethodSystemName { get; set; }
}
