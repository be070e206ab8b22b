namespace Nop.Plugin.Misc.Backorders.Domain.Requests;

/// <summary>
/// The one place that says what a part of an order is worth: discounts of the order spread over its goods, and each means of
/// paying bears its share. Shipping is no part of the goods. All parts, one by one, add up exactly to what was paid for the goods.
/// </summary>
public static class OrderWorth
{
    /// <param name="order">In the primary store currency.</param>
    /// <param name="linesBefore">What the lines of the order come to before the part is taken off.</param>
    /// <param name="linesAfter">The same afterwards.</param>
    /// <param name="rate">To the currency of the order.</param>
    /// <param name="decimals">Of that currency.</param>
    /// <returns>In the currency of the order.</returns>
    public static PartWorth OfPart(OrderMoney order, decimal linesBefore, decimal linesAfter, decimal rate, int decimals)
    {
        // Somebody keeps no totals, as some imports do: then a line is worth its price.
        var whole = order.Goods > 0 ? order : new OrderMoney { Goods = linesBefore, Total = linesBefore };
        var worth = UpTo(whole, linesBefore, rate, decimals) - UpTo(whole, linesAfter, rate, decimals);

        // Lines may say more than the order does: what it does not hold is never given back.
        return worth.AtMost(PaidBy(whole, rate, decimals));
    }

    private static PartWorth PaidBy(OrderMoney order, decimal rate, int decimals)
    {
        return new(
            CurrencyDecimals.Round(order.Total * rate, decimals),
            CurrencyDecimals.Round(order.GiftCards * rate, decimals),
            CurrencyDecimals.Round(order.PointsAmount * rate, decimals),
            order.Points);
    }

    // Rounded here and not on the way: the differences of rounded sums add up to the last of them.
    private static PartWorth UpTo(OrderMoney order, decimal lines, decimal rate, int decimals)
    {
        if (order.Paid <= 0)
            return PartWorth.Nothing;

        var part = order.PaidForGoods / order.Paid * (lines / order.Goods);
        var money = order.Paid - order.GiftCards - order.PointsAmount;

        return new(
            CurrencyDecimals.Round(Math.Max(0, money) * part * rate, decimals),
            CurrencyDecimals.Round(order.GiftCards * part * rate, decimals),
            CurrencyDecimals.Round(order.PointsAmount * part * rate, decimals),
            (int)CurrencyDecimals.Round(order.Points * part, 0));
    }
}

/// <summary>What is left to settle when a part was taken off an order and perhaps something else added.</summary>
/// <param name="Back">What the customer gets back.</param>
/// <param name="Collect">What the customer still has to pay, in money.</param>
public sealed record Settlement(PartWorth Back, decimal Collect)
{
    /// <summary>By how much the order costs less in money; below zero: more.</summary>
    public decimal LessMoney => Back.Money - Collect;

    /// <param name="part">What was taken off.</param>
    /// <param name="added">What came instead, in the same currency.</param>
    public static Settlement Of(PartWorth part, decimal added, int decimals)
    {
        if (added >= part.Total)
            return new(added == 0 ? part : PartWorth.Nothing, added - part.Total);

        // What comes instead uses up each means of paying alike, so that of what goes back money is at most its share.
        var left = (part.Total - added) / part.Total;
        var money = CurrencyDecimals.Round(part.Money * left, decimals);
        var cards = CurrencyDecimals.Round(part.GiftCards * left, decimals);
        var rest = part.Total - added - money - cards;

        return new(Spread(part, money, cards, rest) with { Points = (int)CurrencyDecimals.Round(part.Points * left, 0) }, Collect: 0);
    }

    // What rounding leaves goes where there is something.
    private static PartWorth Spread(PartWorth part, decimal money, decimal cards, decimal rest) => part switch
    {
        { PointsAmount: > 0 } => new(money, cards, rest, 0),
        { GiftCards: > 0 } => new(money, cards + rest, 0, 0),
        _ => new(money + rest, cards, 0, 0)
    };
}
