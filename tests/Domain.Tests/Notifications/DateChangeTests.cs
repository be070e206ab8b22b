using static Domain.Tests.Given;

namespace Domain.Tests.Notifications;

/// <summary>In June 2026 the first is a Monday, so weeks begin on the 1st, 8th, 15th, 22nd and 29th.</summary>
public sealed class DateChangeTests
{
    private static readonly DateChangeRule _rule = new(Days: 2, LegalLimitDays: 30);
    private static readonly DateOnly _today = Day(2026, 6, 1);

    [Theory]
    [InlineData(17, 17, false)]
    [InlineData(17, 18, false)]
    [InlineData(17, 19, false)]
    [InlineData(17, 20, true)]
    [InlineData(17, 16, false)]
    [InlineData(17, 15, false)]
    [InlineData(20, 17, true)]
    public void Within_the_promised_week_it_must_move_by_more_than_the_days(int told, int now, bool isTold)
    {
        Assert.Equal(isTold ? NotificationKind.DateChanged : null, Decide(June(told), June(now)));
    }

    [Theory]
    [InlineData(21, 22)]
    [InlineData(15, 14)]
    public void One_day_is_told_when_it_crosses_the_promised_week(int told, int now)
    {
        Assert.Equal(NotificationKind.DateChanged, Decide(June(told), June(now)));
    }

    [Fact]
    public void The_turn_of_a_year_is_no_turn_of_a_week()
    {
        // Thursday to Friday: both are in week 53 of 2026.
        Assert.Null(Decide(On(Day(2026, 12, 31)), On(Day(2027, 1, 1))));
        Assert.Equal(NotificationKind.DateChanged, Decide(On(Day(2027, 1, 3)), On(Day(2027, 1, 4))));
    }

    [Fact]
    public void One_day_is_told_when_it_crosses_the_legal_limit()
    {
        // Ordered on the 16th of May: the 15th of June is the last day. Monday to Tuesday, the same week.
        var orderedOn = Day(2026, 5, 16);

        Assert.Equal(NotificationKind.DateChanged, Decide(June(15), June(16), orderedOn: orderedOn));
        Assert.Null(Decide(June(16), June(17), orderedOn: orderedOn));
        Assert.Null(Decide(June(16), June(15), orderedOn: orderedOn));
        Assert.Null(Decide(June(15), June(16), orderedOn: orderedOn, rule: _rule with { LegalLimitDays = 0 }));
    }

    [Fact]
    public void The_last_day_of_the_legal_limit_is_within_it_and_without_a_limit_the_day_of_the_order_is_none()
    {
        // Ordered on the 18th of May: the 17th of June is the last day.
        Assert.Null(Decide(June(16), June(17), orderedOn: Day(2026, 5, 18)));
        Assert.Null(Decide(June(15), June(16), orderedOn: Day(2026, 6, 15), rule: _rule with { LegalLimitDays = 0 }));
    }

    [Fact]
    public void The_last_day_of_a_range_counts()
    {
        var told = Promise.Of(Day(2026, 6, 8), Day(2026, 6, 19), PromiseBasis.ShopLeadTime);

        Assert.Null(Decide(told, Promise.Of(Day(2026, 6, 16), Day(2026, 6, 19), PromiseBasis.ShopLeadTime)));
        Assert.Equal(NotificationKind.DateChanged, Decide(told, Promise.Of(Day(2026, 6, 8), Day(2026, 6, 22), PromiseBasis.ShopLeadTime)));
    }

    [Fact]
    public void A_date_that_is_no_longer_known_or_known_at_last_is_told()
    {
        Assert.Equal(NotificationKind.DateChanged, Decide(June(17), new Promise.Unknown()));
        Assert.Equal(NotificationKind.DateChanged, Decide(new Promise.Unknown(), June(17)));
        Assert.Null(Decide(new Promise.Unknown(), new Promise.Unknown()));
    }

    [Fact]
    public void Another_basis_of_the_same_days_is_nothing_to_tell()
    {
        Assert.Null(Decide(June(17), Promise.Of(Day(2026, 6, 17), Day(2026, 6, 17), PromiseBasis.Clerk)));
    }

    [Fact]
    public void A_second_slip_is_a_delay_again()
    {
        Assert.Equal(NotificationKind.DelayedAgain, Decide(June(17), June(24), slips: 1));
        Assert.Equal(NotificationKind.DelayedAgain, Decide(June(17), new Promise.Unknown(), slips: 1));
    }

    [Fact]
    public void A_date_that_passed_is_delayed_again_at_its_first_slip()
    {
        Assert.Equal(NotificationKind.DelayedAgain, Decide(June(17), June(24), today: Day(2026, 6, 18)));
        Assert.Equal(NotificationKind.DateChanged, Decide(June(17), June(24), today: Day(2026, 6, 17)));
    }

    [Fact]
    public void Good_news_is_never_a_delay()
    {
        Assert.Equal(NotificationKind.DateChanged, Decide(June(24), June(17), slips: 2));
        Assert.Equal(NotificationKind.DateChanged, Decide(new Promise.Unknown(), June(17), slips: 2));
    }

    [Fact]
    public void Later_is_what_the_shopper_waits_longer_for()
    {
        Assert.True(DateChange.IsLater(June(17), June(18)));
        Assert.True(DateChange.IsLater(June(17), new Promise.Unknown()));
        Assert.False(DateChange.IsLater(June(17), June(17)));
        Assert.False(DateChange.IsLater(June(18), June(17)));
        Assert.False(DateChange.IsLater(new Promise.Unknown(), June(17)));
    }

    [Fact]
    public void The_end_of_the_calendar_is_a_day_like_others()
    {
        Assert.Equal(NotificationKind.DateChanged, Decide(On(DateOnly.MinValue), On(DateOnly.MaxValue), orderedOn: DateOnly.MaxValue, today: DateOnly.MinValue));
    }

    private static NotificationKind? Decide(Promise told, Promise now, int slips = 0, DateOnly? orderedOn = null, DateOnly? today = null, DateChangeRule? rule = null)
    {
        return DateChange.Decide(new(told, slips, orderedOn ?? _today), now, rule ?? _rule, today ?? _today);
    }

    private static Promise June(int day) => On(Day(2026, 6, day));

    private static Promise On(DateOnly day) => Promise.Of(day, day, PromiseBasis.ShopLeadTime);
}
