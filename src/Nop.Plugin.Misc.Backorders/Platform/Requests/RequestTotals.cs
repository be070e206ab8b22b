using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>
/// Lets the shop make the totals of an order anew, if it is set to do so after an edit; otherwise they stay as they are, as
/// after an edit by hand. The shop writes the whole order back, so it is read for this purpose.
/// </summary>
public sealed class RequestTotals(IOrderProcessingService processing, LineReader orders, OrderSettings settings)
{
    /// <summary>False: the shop leaves the totals of an edited order to its admin.</summary>
    public bool FollowEdits => settings.AutoUpdateOrderTotalsOnEditingOrder;

    /// <summary>Of a line that stands in the order, as it is to be.</summary>
    /// <returns>What the shop has to say about it.</returns>
    public Task<IReadOnlyList<string>> UpdateAsync(OrderItem line) => UpdateAsync(line.OrderId, order => new(order, line)
    {
        PriceInclTax = line.UnitPriceInclTax,
        PriceExclTax = line.UnitPriceExclTax,
        DiscountAmountInclTax = line.DiscountAmountInclTax,
        DiscountAmountExclTax = line.DiscountAmountExclTax,
        SubTotalInclTax = line.PriceInclTax,
        SubTotalExclTax = line.PriceExclTax,
        Quantity = line.Quantity
    });

    /// <summary>Of a line that is gone: the shop only asks for its id.</summary>
    public Task<IReadOnlyList<string>> WithoutAsync(int orderId, int orderItemId)
    {
        return UpdateAsync(orderId, order => new(order, new() { Id = orderItemId, OrderId = orderId }));
    }

    private async Task<IReadOnlyList<string>> UpdateAsync(int orderId, Func<Order, UpdateOrderParameters> of)
    {
        if (!FollowEdits || await orders.StandingOrderAsync(orderId) is not { } order)
            return [];

        var parameters = of(order);
        await processing.UpdateOrderTotalsAsync(parameters);

        return parameters.Warnings;
    }
}
