using static Domain.Tests.Given;

namespace Domain.Tests.Promises;

public sealed class DisplayModeTests
{
    private static readonly DateOnly _today = Day(2026, 6, 1);
    private static readonly Promise _promise = Promise.Of(Day(2026, 6, 3), Day(2026, 6, 7), PromiseBasis.ShopLeadTime);

    [Theory]
    [InlineData(DisplayMode.ShopDefault, DisplayMode.ShopDefault, DisplayMode.Range)]
    [InlineData(DisplayMode.ShopDefault, DisplayMode.Label, DisplayMode.Label)]
    [InlineData(DisplayMode.Silent, DisplayMode.Label, DisplayMode.Silent)]
    [InlineData((DisplayMode)7, (DisplayMode)8, DisplayMode.Range)]
    [InlineData((DisplayMode)7, DisplayMode.Label, DisplayMode.Label)]
    [InlineData(DisplayMode.Silent, DisplayMode.ShopDefault, DisplayMode.Silent)]
    public void A_product_decides_then_the_store_then_it_is_the_range(DisplayMode product, DisplayMode store, DisplayMode shown)
    {
        Assert.Equal(shown, product.Or(store));
    }

    [Fact]
    public void A_range_is_shown_whole_and_a_date_is_its_last_day()
    {
        Assert.Equal(_promise, _promise.As(DisplayMode.Range));
        Assert.Equal(_promise, _promise.As(DisplayMode.ShopDefault));
        Assert.Equal(new Promise.Expected(Day(2026, 6, 7), PromiseBasis.ShopLeadTime), _promise.As(DisplayMode.Date));
        Assert.Equal(new Promise.Unknown(), new Promise.Unknown().As(DisplayMode.Date));
    }

    [Theory]
    [InlineData(DisplayMode.LeadTime)]
    [InlineData(DisplayMode.Label)]
    [InlineData(DisplayMode.Silent)]
    public void No_other_mode_shows_a_date(DisplayMode mode)
    {
        Assert.Equal(new Promise.Unknown(), _promise.As(mode));
    }

    [Fact]
    public void Days_are_counted_from_today_and_are_one_at_least()
    {
        Assert.Equal(new LeadTime(2, 6), _promise.DaysFrom(_today));
        Assert.Equal(new LeadTime(1, 2), _promise.DaysFrom(Day(2026, 6, 5)));
        Assert.Equal(new LeadTime(1, 1), _promise.DaysFrom(Day(2026, 6, 6)));
    }

    [Fact]
    public void What_is_here_or_past_or_unknown_has_no_days()
    {
        Assert.Null(_promise.DaysFrom(Day(2026, 6, 7)));
        Assert.Null(_promise.DaysFrom(Day(2026, 7, 1)));
        Assert.Null(new Promise.Unknown().DaysFrom(_today));
    }

    [Fact]
    public void No_more_days_are_told_than_a_lead_time_can_have()
    {
        Assert.Equal(new LeadTime(2, 3650), Promise.Of(Day(2026, 6, 3), DateOnly.MaxValue, PromiseBasis.Clerk).DaysFrom(_today));
        Assert.Equal(new LeadTime(3650, 3650), Promise.Of(DateOnly.MaxValue, DateOnly.MaxValue, PromiseBasis.Clerk).DaysFrom(_today));
    }
}
