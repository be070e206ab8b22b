using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>The money of a request as it is stored.</summary>
internal static class RequestMoney
{
    /// <summary>What the units that it takes off are worth, in the currency of the order.</summary>
    public static PartWorth Worth(this RequestRecord request, Order order)
    {
        var stored = new PartWorth(request.WorthInMoney, request.WorthOnGiftCards, request.WorthInPoints, request.Points);

        // Begun by a version that knew the price only.
        return stored == PartWorth.Nothing && request.Amount > 0 ? PartWorth.Nothing with { Money = In(order, request.Amount) } : stored;
    }

    public static void Keep(this RequestRecord request, PartWorth worth)
    {
        (request.WorthInMoney, request.WorthOnGiftCards) = (worth.Money, worth.GiftCards);
        (request.WorthInPoints, request.Points) = (worth.PointsAmount, worth.Points);
    }

    /// <summary>What is left to settle with the customer, in the currency of the order.</summary>
    public static Settlement Settled(this RequestRecord request, Order order) =>
        Settlement.Of(request.Worth(order), In(order, request.AlternativeAmount), Decimals(order));

    /// <summary>What the order should cost afterwards, in the primary store currency.</summary>
    public static decimal TotalMeant(this RequestRecord request, Order order) =>
        request.TotalBefore - (request.Settled(order).LessMoney / MoneyText.RateOf(order));

    public static int Decimals(Order order) => CurrencyDecimals.Of(order.CustomerCurrencyCode);

    private static decimal In(Order order, decimal kept) => CurrencyDecimals.Round(kept * MoneyText.RateOf(order), Decimals(order));
}
