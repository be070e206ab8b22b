using Nop.Plugin.Misc.Backorders.Domain.Requests;

namespace Domain.Tests.Requests;

public sealed class OrderMoneyTests
{
    [Fact]
    public void Money_gift_cards_and_points_together_are_what_was_paid()
    {
        Assert.Equal(100.05m, new OrderMoney { Goods = 100, Total = 60, GiftCards = 10, PointsAmount = 30.05m }.Paid);
    }

    [Theory]
    [InlineData("100.10", "100.10")]
    [InlineData("99.90", "99.90")]
    [InlineData("100.11", "100")]
    [InlineData("99.89", "100")]
    public void A_total_within_ten_cents_is_believed_and_another_is_not(string total, string paid)
    {
        Assert.Equal(Given.Money(paid), new OrderMoney { Goods = 100, Total = Given.Money(total) }.Paid);
    }

    [Fact]
    public void How_much_may_be_rounded_is_for_the_currency_to_say()
    {
        Assert.Equal(109m, new OrderMoney { Goods = 100, Total = 109, Rounding = 10 }.Paid);
        Assert.Equal(100m, new OrderMoney { Goods = 100, Total = 111, Rounding = 10 }.Paid);
    }

    [Fact]
    public void Shipping_is_not_paid_for_goods_and_bears_its_share_of_a_discount()
    {
        Assert.Equal(100m, new OrderMoney { Goods = 100, Extras = 20, Total = 120 }.PaidForGoods);
        Assert.Equal(50m, new OrderMoney { Goods = 100, Extras = 20, Discount = 60, Total = 60 }.PaidForGoods);
    }

    [Fact]
    public void An_order_that_costs_nothing_paid_nothing_for_its_goods()
    {
        Assert.Equal(0m, new OrderMoney { Goods = 100, GoodsDiscount = 100 }.PaidForGoods);
        Assert.Equal(0.05m, new OrderMoney { Goods = 100, GoodsDiscount = 100, Total = 0.05m }.PaidForGoods);
    }
}
