using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Supply;

/// <summary>Lead time promises days 20 to 30; one delivery comes on days 5 to 6, another on days 40 to 41.</summary>
public sealed class SupplyPromiseTests
{
    private static readonly Promise _leadTime = Promise.Of(Day(20), Day(30), PromiseBasis.ShopLeadTime);
    private static readonly Promise _unknown = new Promise.Unknown();
    private static readonly ExpectedSupply _soon = Comes(1, 5, 6);
    private static readonly ExpectedSupply _far = Comes(2, 40, 41);
    private static readonly Promise _bySoon = Promise.Of(Day(5), Day(6), PromiseBasis.ExpectedReceipt);
    private static readonly Promise _byFar = Promise.Of(Day(40), Day(41), PromiseBasis.ExpectedReceipt);

    [Fact]
    public void A_line_that_deliveries_cover_leaves_with_the_last_of_them()
    {
        Assert.Equal(_byFar, SupplyPromise.Last(new(7, _soon, _far, Units.None), _leadTime));
    }

    [Fact]
    public void What_no_delivery_brings_is_promised_of_lead_time()
    {
        Assert.Equal(_leadTime, SupplyPromise.Last(new(7, null, null, new(3)), _leadTime));
    }

    [Fact]
    public void The_rest_of_a_line_does_not_leave_before_what_deliveries_bring()
    {
        Assert.Equal(_leadTime, SupplyPromise.Last(new(7, _soon, _soon, new(3)), _leadTime));
        Assert.Equal(_byFar, SupplyPromise.Last(new(7, _soon, _far, new(3)), _leadTime));
    }

    [Fact]
    public void Where_nobody_knows_when_the_rest_comes_no_day_is_promised()
    {
        Assert.Equal(_unknown, SupplyPromise.Last(new(7, _soon, _soon, new(3)), _unknown));
        Assert.Equal((_unknown, null), SupplyPromise.New(AvailableToPromise.Of([_soon], Units.None), new(3), _unknown));
    }

    [Fact]
    public void A_buyer_is_promised_the_delivery_that_brings_enough()
    {
        Assert.Equal((_bySoon, _soon), SupplyPromise.New(AvailableToPromise.Of([_soon, _far], Units.None), new(2), _leadTime));
        Assert.Equal((_byFar, _far), SupplyPromise.New(AvailableToPromise.Of([_soon, _far], Units.None), new(3), _leadTime));
    }

    [Fact]
    public void A_buyer_of_more_than_comes_has_the_rest_neither_before_lead_time_nor_before_the_last_delivery()
    {
        Assert.Equal((_leadTime, null), SupplyPromise.New(AvailableToPromise.Of([_soon], Units.None), new(3), _leadTime));
        Assert.Equal((_byFar, null), SupplyPromise.New(AvailableToPromise.Of([_soon, _far], Units.None), new(5), _leadTime));
    }

    [Fact]
    public void A_delivery_that_is_owed_to_others_holds_no_buyer_up()
    {
        Assert.Equal((_leadTime, null), SupplyPromise.New(AvailableToPromise.Of([_far], new(2)), new(3), _leadTime));
    }

    private static DateOnly Day(int days) => new DateOnly(2026, 11, 23).AddDays(days);

    private static ExpectedSupply Comes(int id, int from, int to) => new(id, (Day(from), Day(to)), (Day(from), Day(to)), new(2));
}
