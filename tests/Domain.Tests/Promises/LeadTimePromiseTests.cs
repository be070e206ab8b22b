using static Domain.Tests.Given;

namespace Domain.Tests.Promises;

public sealed class LeadTimePromiseTests
{
    private static readonly WorkingCalendar _calendar = new([DayOfWeek.Saturday, DayOfWeek.Sunday], [Day(2026, 12, 25), Day(2027, 1, 1)]);
    private static readonly PromiseRule _everyDayCounts = new(_calendar, HandlingDays: 1, LeadDaysAreWorkingDays: false);
    private static readonly PromiseRule _workingDaysCount = new(_calendar, HandlingDays: 1, LeadDaysAreWorkingDays: true);
    private static readonly DateOnly _monday = Day(2026, 6, 1);

    [Fact]
    public void Goods_leave_after_lead_time_and_handling()
    {
        // Arrive on Wednesday the 3rd or Sunday the 7th, which is Monday; leave a working day later.
        Assert.Equal(
            Promise.Of(Day(2026, 6, 4), Day(2026, 6, 9), PromiseBasis.ProductLeadTime),
            Make(_monday, _everyDayCounts, product: new(2, 6)));
    }

    [Fact]
    public void Lead_time_can_be_counted_in_working_days()
    {
        Assert.Equal(
            Promise.Of(Day(2026, 6, 4), Day(2026, 6, 10), PromiseBasis.ProductLeadTime),
            Make(_monday, _workingDaysCount, product: new(2, 6)));
    }

    [Fact]
    public void Without_handling_goods_leave_on_the_day_they_arrive()
    {
        var rule = _everyDayCounts with { HandlingDays = 0 };

        Assert.Equal(Promise.Of(_monday, _monday, PromiseBasis.ShopLeadTime), Make(_monday, rule, shop: new(0, 0)));
    }

    [Fact]
    public void What_arrives_on_a_holiday_leaves_after_it()
    {
        // The 25th is a Friday and a holiday, so it arrives on Monday the 28th.
        Assert.Equal(
            Promise.Of(Day(2026, 12, 29), Day(2026, 12, 29), PromiseBasis.ShopLeadTime),
            Make(Day(2026, 12, 23), _everyDayCounts, shop: new(2, 2)));
    }

    [Fact]
    public void A_promise_can_reach_into_the_next_year()
    {
        Assert.Equal(
            Promise.Of(Day(2026, 12, 31), Day(2027, 1, 5), PromiseBasis.ShopLeadTime),
            Make(Day(2026, 12, 28), _workingDaysCount, shop: new(2, 4)));
    }

    [Fact]
    public void The_most_specific_lead_time_wins()
    {
        LeadTime product = new(1, 1), range = new(2, 2), shop = new(3, 3);

        Assert.Equal(PromiseBasis.ProductLeadTime, Make(_monday, _everyDayCounts, product, range, shop).Basis);
        Assert.Equal(PromiseBasis.AvailabilityRange, Make(_monday, _everyDayCounts, null, range, shop).Basis);
        Assert.Equal(PromiseBasis.ShopLeadTime, Make(_monday, _everyDayCounts, null, null, shop).Basis);
    }

    [Fact]
    public void Without_any_lead_time_no_date_is_promised()
    {
        Assert.Equal(new Promise.Unknown(), Make(_monday, _everyDayCounts));
    }

    private static Promise Make(DateOnly today, PromiseRule rule, LeadTime? product = null, LeadTime? range = null, LeadTime? shop = null)
    {
        return LeadTimePromise.Make(today, new(product, range, shop), rule);
    }
}
