using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Shipping;

namespace DemoStore.Engine.Shipping;

/// <summary>Two ways to ship, both at a flat rate.</summary>
public sealed class ShippingService : IShippingService
{
    public static readonly IReadOnlyList<ShippingOption> Options =
    [
        new() { Name = "Ground", Description = "Delivered by parcel service within a few days.", Rate = 5m, ShippingRateComputationMethodSystemName = "Shipping.FixedByWeightByTotal" },
        new() { Name = "Express", Description = "Leaves our warehouse on the same working day.", Rate = 15m, ShippingRateComputationMethodSystemName = "Shipping.FixedByWeightByTotal" },
    ];

    public Task<GetShippingOptionResponse> GetShippingOptionsAsync(
        IList<ShoppingCartItem> cart,
        Address shippingAddress,
        Customer? customer = null,
        string allowedShippingRateComputationMethodSystemName = "",
        int storeId = 0)
    {
        var response = new GetShippingOptionResponse();

        foreach (var option in Options)
            response.ShippingOptions.Add(option);

        return Task.FromResult(response);
    }
}
