using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Domain.Tests.Promises;

/// <summary>Saturday, August 1, 2026.</summary>
public sealed class PreOrderTests
{
    private static readonly DateOnly _start = new(2026, 8, 1);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 4)]
    [InlineData(5, 10)]
    public void What_may_be_had_from_a_day_on_leaves_as_what_comes_in_on_that_day(int handling, int day)
    {
        var rule = new PromiseRule(new WorkingCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday], []), handling, LeadDaysAreWorkingDays: true);

        Assert.Equal(new DateOnly(2026, 8, day), PreOrder.Leaves(_start, rule));
    }

    [Fact]
    public void Days_before_the_start_are_not_promised()
    {
        var day = _start.AddDays(3);

        Assert.Equal(Promise.Of(day, day, PromiseBasis.PreOrder), Of(-50, -40).NotBefore(day));
        Assert.Equal(Promise.Of(day, _start.AddDays(5), PromiseBasis.ExpectedReceipt), Of(1, 5).NotBefore(day));
        Assert.Equal(Promise.Of(day, day, PromiseBasis.ExpectedReceipt), Of(1, 3).NotBefore(day));
        Assert.Equal(Of(3, 5), Of(3, 5).NotBefore(day));
        Assert.Equal(Of(1, 5), Of(1, 5).NotBefore(null));
        Assert.Equal(new Promise.Unknown(), new Promise.Unknown().NotBefore(day));
    }

    private static Promise Of(int from, int to) => Promise.Of(_start.AddDays(from), _start.AddDays(to), PromiseBasis.ExpectedReceipt);
}
