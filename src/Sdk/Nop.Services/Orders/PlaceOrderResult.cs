using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public class PlaceOrderResult : BaseNopResult
{
    public PlaceOrderResult() { }
    public Order PlacedOrder { get; set; }
}
