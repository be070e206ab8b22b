using static Domain.Tests.Given;

namespace Domain.Tests.Promises;

public sealed class WorkingCalendarTests
{
    // Friday 5 June 2026 is followed by a weekend and a holiday on Monday.
    private static readonly WorkingCalendar _calendar = new([DayOfWeek.Saturday, DayOfWeek.Sunday], [Day(2026, 6, 8), Day(2026, 12, 25), Day(2027, 1, 1)]);

    [Fact]
    public void Nobody_works_at_weekends_and_on_holidays()
    {
        Assert.True(_calendar.IsWorkingDay(Day(2026, 6, 5)));
        Assert.False(_calendar.IsWorkingDay(Day(2026, 6, 6)));
        Assert.False(_calendar.IsWorkingDay(Day(2026, 6, 7)));
        Assert.False(_calendar.IsWorkingDay(Day(2026, 6, 8)));
        Assert.True(_calendar.IsWorkingDay(Day(2026, 6, 9)));
    }

    [Fact]
    public void The_next_working_day_may_be_the_day_itself()
    {
        Assert.Equal(Day(2026, 6, 5), _calendar.OnOrAfter(Day(2026, 6, 5)));
        Assert.Equal(Day(2026, 6, 9), _calendar.OnOrAfter(Day(2026, 6, 6)));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 9)]
    [InlineData(2, 10)]
    [InlineData(4, 12)]
    [InlineData(5, 15)]
    public void Working_days_are_counted_over_weekends_and_holidays(int workingDays, int dayOfJune)
    {
        Assert.Equal(Day(2026, 6, dayOfJune), _calendar.Add(Day(2026, 6, 5), workingDays));
    }

    [Fact]
    public void Counting_from_a_day_off_starts_at_the_next_working_day()
    {
        Assert.Equal(Day(2026, 6, 9), _calendar.Add(Day(2026, 6, 6), 0));
        Assert.Equal(Day(2026, 6, 10), _calendar.Add(Day(2026, 6, 6), 1));
    }

    [Fact]
    public void The_year_ends_like_any_other_week()
    {
        // Thursday the 24th; Friday is Christmas; New Year's Day is a Friday too.
        Assert.Equal(Day(2026, 12, 28), _calendar.Add(Day(2026, 12, 24), 1));
        Assert.Equal(Day(2027, 1, 4), _calendar.Add(Day(2026, 12, 31), 1));
    }

    [Fact]
    public void A_leap_day_is_a_day()
    {
        Assert.Equal(Day(2028, 2, 29), _calendar.Add(Day(2028, 2, 28), 1));
    }

    [Fact]
    public void A_calendar_that_runs_out_of_days_stops_at_the_last_one()
    {
        Assert.Equal(DateOnly.MaxValue, _calendar.Add(DateOnly.MaxValue.AddDays(-2), 400));
        Assert.Equal(DateOnly.MaxValue, _calendar.OnOrAfter(DateOnly.MaxValue));
        Assert.Equal(DateOnly.MaxValue, new WorkingCalendar([], [DateOnly.MaxValue]).OnOrAfter(DateOnly.MaxValue));
    }

    [Fact]
    public void A_week_needs_a_working_day()
    {
        var wrong = Assert.Throws<ArgumentException>(() => new WorkingCalendar(Enum.GetValues<DayOfWeek>(), []));

        Assert.Equal("A week needs at least one working day. (Parameter 'weekend')", wrong.Message);
    }

    [Fact]
    public void Days_are_not_counted_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _calendar.Add(Day(2026, 6, 5), -1));
    }
}
