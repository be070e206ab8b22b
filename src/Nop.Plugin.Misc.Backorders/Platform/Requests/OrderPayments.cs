using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>Reads what an order costs and by what it was paid, and says what a part of it is worth.</summary>
public sealed class OrderPayments(
    IRepository<OrderItem> items,
    IRepository<GiftCardUsageHistory> giftCards,
    IRepository<RewardPointsHistory> points,
    CustomerRequests requests,
    RequestTotals totals,
    MoneyText money)
{
    /// <summary>Fixes what so many units of a line are worth, so that whoever says it later says the same.</summary>
    /// <param name="request">With units and quantity of the line.</param>
    public async Task KeepWorthAsync(RequestRecord request, Order order, OrderItem line)
    {
        var before = (await items.Table.Where(row => row.OrderId == order.Id).Select(row => row.PriceInclTax).ToListAsync()).Sum();
        var after = before - line.PriceInclTax
            + WaitingPart.Share(line.PriceInclTax, request.LineQuantity, request.LineQuantity - request.Units);
        var earlier = await requests.DoneOfOrderAsync(order.Id);
        var paid = await ReadAsync(order);
        var basis = totals.FollowEdits ? AsTold(paid, order, earlier, before) : paid;
        var primary = CurrencyDecimals.Of(await money.PrimaryCodeAsync());

        request.TotalBefore = IsUntouched(order, earlier) ? earlier[^1].TotalMeant(order) : order.OrderTotal;
        request.Amount = OrderWorth.OfPart(basis, before, after, rate: 1, primary).Total;
        request.Keep(OrderWorth.OfPart(basis, before, after, MoneyText.RateOf(order), RequestMoney.Decimals(order)));
    }

    /// <summary>Whether the order has no line any more, once this is done.</summary>
    public async Task<bool> LeavesNothingAsync(RequestRecord request)
    {
        return CustomerRequests.IsCancel(request)
            && request.Units >= request.LineQuantity
            && !await items.Table.AnyAsync(row => row.OrderId == request.OrderId && row.Id != request.OrderItemId);
    }

    private async Task<OrderMoney> ReadAsync(Order order)
    {
        var cards = await giftCards.Table.Where(row => row.UsedWithOrderId == order.Id).Select(row => row.UsedValue).ToListAsync();
        var redeemed = order.RedeemedRewardPointsEntryId is { } entry
            ? await points.Table.FirstOrDefaultAsync(row => row.Id == entry)
            : null;
        var primary = CurrencyDecimals.Of(await money.PrimaryCodeAsync());

        return new()
        {
            Goods = order.OrderSubtotalInclTax,
            GoodsDiscount = order.OrderSubTotalDiscountInclTax,
            Extras = order.OrderShippingInclTax + order.PaymentMethodAdditionalFeeInclTax,
            Discount = order.OrderDiscount,
            Total = order.OrderTotal,
            GiftCards = cards.Sum(),
            PointsAmount = redeemed?.UsedAmount ?? 0,
            // Used points are kept below zero.
            Points = Math.Abs(redeemed?.Points ?? 0),
            Rounding = 10 * Smallest(primary)
        };
    }

    /// <summary>
    /// Where the shop makes the totals anew it forgets coupons that were used up and takes points and gift cards as used in full.
    /// What the customer was told stands, until somebody corrects the total.
    /// </summary>
    private static OrderMoney AsTold(OrderMoney paid, Order order, IReadOnlyList<RequestRecord> earlier, decimal lines)
    {
        if (!IsUntouched(order, earlier) || earlier[^1].TotalMeant(order) == order.OrderTotal)
            return paid;

        var rate = MoneyText.RateOf(order);
        var given = earlier.Select(one => one.Settled(order).Back).ToList();
        var left = paid with
        {
            Goods = lines,
            Discount = 0,
            Total = Math.Max(0, earlier[^1].TotalMeant(order)),
            GiftCards = Math.Max(0, paid.GiftCards - (given.Sum(back => back.GiftCards) / rate)),
            PointsAmount = Math.Max(0, paid.PointsAmount - (given.Sum(back => back.PointsAmount) / rate)),
            Points = Math.Max(0, paid.Points - given.Sum(back => back.Points))
        };

        return left with { GoodsDiscount = lines + left.Extras - left.Total - left.GiftCards - left.PointsAmount };
    }

    private static bool IsUntouched(Order order, IReadOnlyList<RequestRecord> earlier) =>
        earlier.Count > 0 && earlier[^1].TotalAfter == order.OrderTotal && earlier[^1].TotalBefore != 0;

    private static decimal Smallest(int decimals) => decimals switch
    {
        0 => 1m,
        3 => 0.001m,
        _ => 0.01m
    };
}
