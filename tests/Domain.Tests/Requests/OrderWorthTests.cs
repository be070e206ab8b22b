using Nop.Plugin.Misc.Backorders.Domain.Requests;

namespace Domain.Tests.Requests;

public sealed class OrderWorthTests
{
    [Fact]
    public void A_coupon_on_the_subtotal_is_spread_over_the_goods()
    {
        var order = new OrderMoney { Goods = 100, GoodsDiscount = 20, Total = 80 };

        Assert.Equal(new(40.00m, 0, 0, 0), OrderWorth.OfPart(order, linesBefore: 100, linesAfter: 50, rate: 1, decimals: 2));
        Assert.Equal(new(40.00m, 0, 0, 0), OrderWorth.OfPart(order, linesBefore: 50, linesAfter: 0, rate: 1, decimals: 2));
    }

    [Fact]
    public void So_is_a_discount_of_the_whole_order_of_which_shipping_bears_its_share()
    {
        Assert.Equal(180.00m, OrderWorth.OfPart(new() { Goods = 300, Discount = 30, Total = 270 }, 300, 100, 1, 2).Money);
        Assert.Equal(180.00m, OrderWorth.OfPart(new() { Goods = 300, Extras = 20, Discount = 32, Total = 288 }, 300, 100, 1, 2).Money);
        Assert.Equal(180.00m, OrderWorth.OfPart(new() { Goods = 300, GoodsDiscount = 30, Extras = 20, Total = 290 }, 300, 100, 1, 2).Money);
    }

    [Fact]
    public void Points_and_gift_cards_bear_their_share_and_money_no_more_than_its_own()
    {
        var order = new OrderMoney { Goods = 100, Total = 60, GiftCards = 10, PointsAmount = 30, Points = 300 };

        Assert.Equal(new(30.00m, 5.00m, 15.00m, 150), OrderWorth.OfPart(order, 100, 50, 1, 2));
        Assert.Equal(new(60.00m, 10.00m, 30.00m, 300), OrderWorth.OfPart(order, 100, 0, 1, 2));
        Assert.Equal(new(0m, 0, 50.00m, 500), OrderWorth.OfPart(new() { Goods = 100, PointsAmount = 100, Points = 1000 }, 100, 50, 1, 2));
    }

    [Theory]
    [InlineData("JPY", "150", "6000")]
    [InlineData("KWD", "0.3075", "12.300")]
    [InlineData("EUR", "0.5", "20.00")]
    public void It_is_told_in_the_decimals_of_the_currency(string code, string rate, string worth)
    {
        var part = OrderWorth.OfPart(new() { Goods = 100, GoodsDiscount = 20, Total = 80 }, 100, 50, Given.Money(rate), CurrencyDecimals.Of(code));

        Assert.Equal(Given.Money(worth), part.Money);
    }

    [Fact]
    public void An_order_without_totals_is_worth_its_lines() => Assert.Equal(36m, OrderWorth.OfPart(new(), 60, 24, 1, 2).Money);

    [Fact]
    public void A_total_that_somebody_wrote_over_does_not_change_what_a_line_cost()
    {
        // Two of 50 less 20 %, one cancelled, and a clerk corrected the total alone.
        var order = new OrderMoney { Goods = 100, GoodsDiscount = 20, Total = 40 };

        Assert.Equal(40.00m, OrderWorth.OfPart(order, 50, 0, 1, 2).Money);
        // More than the order holds is never given back.
        Assert.Equal(40.00m, OrderWorth.OfPart(order, 100, 0, 1, 2).Money);
    }

    [Fact]
    public void Lines_that_say_more_than_the_order_are_not_worth_more_than_it()
    {
        var order = new OrderMoney { Goods = 100, Total = 100 };

        Assert.Equal(100.00m, OrderWorth.OfPart(order, linesBefore: 150, linesAfter: 0, rate: 1, decimals: 2).Money);
        Assert.Equal(200.00m, OrderWorth.OfPart(order, linesBefore: 150, linesAfter: 0, rate: 2, decimals: 2).Money);
        Assert.Equal(100.00m, OrderWorth.OfPart(order, linesBefore: 150, linesAfter: 100, rate: 2, decimals: 2).Money);
    }

    [Fact]
    public void Nor_by_any_means_of_paying()
    {
        var order = new OrderMoney { Goods = 100, Total = 60, GiftCards = 10, PointsAmount = 30, Points = 300 };

        Assert.Equal(new(60.00m, 10.00m, 30.00m, 300), OrderWorth.OfPart(order, linesBefore: 150, linesAfter: 0, rate: 1, decimals: 2));
        Assert.Equal(new(120.00m, 20.00m, 60.00m, 300), OrderWorth.OfPart(order, linesBefore: 150, linesAfter: 0, rate: 2, decimals: 2));
        // A part that the order does hold is worth what it was.
        Assert.Equal(new(30.00m, 5.00m, 15.00m, 150), OrderWorth.OfPart(order, linesBefore: 150, linesAfter: 100, rate: 1, decimals: 2));
    }

    [Fact]
    public void An_order_that_cost_nothing_gives_nothing_back()
    {
        Assert.Equal(PartWorth.Nothing, OrderWorth.OfPart(new() { Goods = 100, GoodsDiscount = 100 }, 100, 50, 1, 2));
    }

    [Fact]
    public void Each_means_of_paying_is_told_in_the_currency_of_the_order_and_points_are_points()
    {
        var order = new OrderMoney { Goods = 100, Total = 60, GiftCards = 10, PointsAmount = 30, Points = 300 };

        Assert.Equal(new(60.00m, 10.00m, 30.00m, 150), OrderWorth.OfPart(order, 100, 50, rate: 2, decimals: 2));
    }

    [Fact]
    public void Cents_of_rounded_tax_stay_with_the_goods() => Assert.Equal(80.01m, OrderWorth.OfPart(new() { Goods = 100, GoodsDiscount = 20, Total = 80.01m }, 100, 0, 1, 2).Money);

    [Fact]
    public void What_comes_instead_is_set_off_and_the_rest_goes_back_or_is_collected()
    {
        var part = new PartWorth(30, 5, 15, 150);

        Assert.Equal(new(PartWorth.Nothing, 10m), Settlement.Of(part, 60, 2));
        Assert.Equal(new(PartWorth.Nothing, 0m), Settlement.Of(part, 50, 2));
        Assert.Equal(new(new(12m, 2m, 6m, 60), 0m), Settlement.Of(part, 30, 2));
        Assert.Equal(new(part, 0m), Settlement.Of(part, 0, 2));
        Assert.Equal(12m, Settlement.Of(part, 30, 2).LessMoney);
        Assert.Equal(-10m, Settlement.Of(part, 60, 2).LessMoney);
        Assert.Equal(new(PartWorth.Nothing, 0m), Settlement.Of(PartWorth.Nothing, 0, 2));
    }
}
