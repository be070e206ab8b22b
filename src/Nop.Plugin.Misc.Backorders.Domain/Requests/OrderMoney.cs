namespace Nop.Plugin.Misc.Backorders.Domain.Requests;

/// <summary>What an order costs and by what it was paid, tax included, as the shop keeps it.</summary>
public sealed record OrderMoney
{
    /// <summary>Ten cents: the shop rounds tax and totals apart, and some countries round to coins.</summary>
    private const decimal USUAL_ROUNDING = 0.1m;

    /// <summary>What its lines come to before the discounts of the order.</summary>
    public decimal Goods { get; init; }

    /// <summary>Taken off the goods: coupons and discounts on the subtotal.</summary>
    public decimal GoodsDiscount { get; init; }

    /// <summary>Shipping and the fee of the payment method.</summary>
    public decimal Extras { get; init; }

    /// <summary>Taken off the whole order, extras included.</summary>
    public decimal Discount { get; init; }

    /// <summary>Paid in money, or still to be paid.</summary>
    public decimal Total { get; init; }

    public decimal GiftCards { get; init; }

    /// <summary>What reward points stood in for.</summary>
    public decimal PointsAmount { get; init; }

    public int Points { get; init; }

    /// <summary>By so much the parts of an order may miss its total and still be of the same making.</summary>
    public decimal Rounding { get; init; } = USUAL_ROUNDING;

    /// <summary>By all means together. Where somebody wrote another total over it, what its parts come to.</summary>
    public decimal Paid => Math.Abs(ByAllMeans - Due) <= Rounding ? ByAllMeans : Due;

    /// <summary>As much of it as the goods have; shipping and fees bear their share of a discount of the whole order.</summary>
    public decimal PaidForGoods => Math.Max(0, Paid - (Gross > 0 ? Extras * Due / Gross : 0));

    private decimal ByAllMeans => Total + GiftCards + PointsAmount;

    private decimal Gross => Math.Max(0, Goods - GoodsDiscount) + Extras;

    private decimal Due => Math.Max(0, Gross - Discount);
}

/// <summary>What a part of an order is worth, by each means of paying.</summary>
/// <param name="Points">The reward points that stood in for <paramref name="PointsAmount"/>.</param>
public sealed record PartWorth(decimal Money, decimal GiftCards, decimal PointsAmount, int Points)
{
    public static PartWorth Nothing { get; } = new(0, 0, 0, 0);

    public decimal Total => Money + GiftCards + PointsAmount;

    /// <summary>No more by any means of paying than these were.</summary>
    public PartWorth AtMost(PartWorth paid) => new(
        Math.Min(Money, paid.Money),
        Math.Min(GiftCards, paid.GiftCards),
        Math.Min(PointsAmount, paid.PointsAmount),
        Math.Min(Points, paid.Points));

    public static PartWorth operator -(PartWorth left, PartWorth right) =>
        new(left.Money - right.Money, left.GiftCards - right.GiftCards, left.PointsAmount - right.PointsAmount, left.Points - right.Points);
}
