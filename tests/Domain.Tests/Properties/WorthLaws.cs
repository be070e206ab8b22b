using FsCheck;
using FsCheck.Fluent;
using Nop.Plugin.Misc.Backorders.Domain.Requests;

namespace Domain.Tests.Properties;

/// <summary>A random order, its lines, and the currency that it is told in.</summary>
public sealed record Bought(OrderMoney Money, decimal[] Lines, decimal Rate, int Decimals)
{
    public decimal Round(decimal amount) => CurrencyDecimals.Round(amount * Rate, Decimals);

    /// <summary>Line by line, what each was worth when it was cancelled.</summary>
    public IReadOnlyList<PartWorth> OneByOne()
    {
        var left = Lines.Sum();
        var parts = new List<PartWorth>();
        foreach (var line in Lines)
        {
            parts.Add(OrderWorth.OfPart(Money, left, left - line, Rate, Decimals));
            left -= line;
        }

        return parts;
    }
}

public sealed class WorthLaws
{
    private static readonly Gen<Bought> _bought =
        from lines in Gen.Choose(1, 1_000_000).Select(cents => cents / 100m).ArrayOf().Where(lines => lines.Length is > 0 and < 20)
        from couponPercent in Gen.Choose(0, 100)
        from discountPercent in Gen.Choose(0, 100)
        from shipping in Gen.Frequency((1, Gen.Constant(0)), (2, Gen.Choose(0, 5_000)))
        from cardPercent in Gen.Choose(0, 100)
        from pointPercent in Gen.Choose(0, 100)
        from rate in Gen.Elements(1m, 0.5m, 0.9137m, 149.31m, 0.3075m)
        from decimals in Gen.Elements(0, 2, 3)
        select Buy(lines, couponPercent, discountPercent, shipping / 100m, (cardPercent, pointPercent), rate, decimals);

    [Fact]
    public void The_parts_of_an_order_add_up_exactly_to_the_whole_in_every_currency()
    {
        Hold(order =>
        {
            var parts = order.OneByOne();
            var share = order.Money.Paid == 0 ? 0 : order.Money.PaidForGoods / order.Money.Paid;

            return parts.Sum(part => part.Money) == order.Round(order.Money.Total * share)
                && parts.Sum(part => part.GiftCards) == order.Round(order.Money.GiftCards * share)
                && parts.Sum(part => part.PointsAmount) == order.Round(order.Money.PointsAmount * share)
                && parts.Sum(part => part.Points) == (int)CurrencyDecimals.Round(order.Money.Points * share, 0);
        });
    }

    [Fact]
    public void Without_shipping_they_add_up_to_all_that_was_paid()
    {
        Hold(order =>
        {
            var plain = order with { Money = order.Money with { Total = order.Money.Total + order.Money.GiftCards + order.Money.PointsAmount, GiftCards = 0, PointsAmount = 0, Points = 0 } };

            return order.Money.Extras != 0 || plain.OneByOne().Sum(part => part.Money) == order.Round(plain.Money.Total);
        });
    }

    [Fact]
    public void No_part_is_worth_less_than_nothing_or_more_than_its_price()
    {
        var smallest = new[] { 1m, 0, 0.01m, 0.001m };
        Hold(order => order.OneByOne().Zip(order.Lines).All(pair =>
            pair.First is { Money: >= 0, GiftCards: >= 0, PointsAmount: >= 0, Points: >= 0 }
            // Each means is rounded, and the whole once more.
            && pair.First.Total <= (pair.Second * order.Rate) + (4 * smallest[order.Decimals])));
    }

    [Fact]
    public void What_goes_back_after_a_swap_and_what_came_instead_are_the_part()
    {
        Hold(order => order.OneByOne().All(part =>
        {
            var added = CurrencyDecimals.Round(part.Total * 0.37m, order.Decimals);
            var settled = Settlement.Of(part, added, order.Decimals);

            return settled.Back.Total - settled.Collect == part.Total - added && settled.Back.Money <= part.Money;
        }));
    }

    private static Bought Buy(decimal[] lines, int coupon, int discount, decimal shipping, (int Cards, int Points) paid, decimal rate, int decimals)
    {
        var goods = lines.Sum();
        var couponAmount = Math.Round(goods * coupon / 100, 2);
        var discountAmount = Math.Round((goods - couponAmount + shipping) * discount / 100, 2);
        var due = goods - couponAmount + shipping - discountAmount;
        var cards = Math.Round(due * paid.Cards / 200, 2);
        var points = Math.Round((due - cards) * paid.Points / 200, 2);

        return new(
            new()
            {
                Goods = goods,
                GoodsDiscount = couponAmount,
                Extras = shipping,
                Discount = discountAmount,
                GiftCards = cards,
                PointsAmount = points,
                Points = (int)(points * 10),
                Total = due - cards - points
            }, lines, rate, decimals);
    }

    private static void Hold(Func<Bought, bool> law) => Prop.ForAll(_bought.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
}
