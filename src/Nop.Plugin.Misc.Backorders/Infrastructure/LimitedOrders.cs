using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>
/// The shop's placing of orders, before which the units of what is limited are claimed: two orders of one moment find the cart in
/// order, and only one of them gets the last unit. The other hears why before anything is paid.
/// </summary>
public class LimitedOrders : ServiceProxy<IOrderProcessingService>
{
    public static IOrderProcessingService Around(IOrderProcessingService inner, IServiceProvider services) =>
        Around<LimitedOrders>(inner, services);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        return targetMethod!.Name == nameof(IOrderProcessingService.PlaceOrderAsync) && args is [ProcessPaymentRequest request]
            ? PlaceAsync(request)
            : Pass(targetMethod, args);
    }

    private async Task<PlaceOrderResult> PlaceAsync(ProcessPaymentRequest request)
    {
        var guard = Services.GetRequiredService<Guard>();
        if (!await guard.ReadAsync<CartLimits, bool>("limits", limits => limits.AnyAsync(), false))
            return await Inner.PlaceOrderAsync(request);

        var lines = await LinesAsync(request);
        var claim = await guard.ReadAsync<ClaimUnits, UnitClaim>(
            "limits",
            claims => claims.TakeAsync(lines, request.StoreId, request.CustomerId),
            UnitClaim.NotNeeded);
        if (claim.Refusal is { } refusal)
        {
            var refused = new PlaceOrderResult();
            refused.AddError(refusal);

            return refused;
        }

        try
        {
            return await Inner.PlaceOrderAsync(request);
        }
        finally
        {
            await guard.RunAsync<ClaimUnits>("limits", claims => claims.ReleaseAsync(claim));
        }
    }

    private async Task<IReadOnlyCollection<WantedLine>> LinesAsync(ProcessPaymentRequest request)
    {
        if (await Services.GetRequiredService<ICustomerService>().GetCustomerByIdAsync(request.CustomerId) is not { } customer)
            return [];

        var cart = await Services.GetRequiredService<IShoppingCartService>()
            .GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, request.StoreId);

        return [.. cart.Select(item => new WantedLine(item.ProductId, item.AttributesXml, item.Quantity))];
    }
}
