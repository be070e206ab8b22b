using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Domain.Tests.Supply;

public sealed class ReceiptFiguresTests
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    [Theory]
    [InlineData(10, 0, false, ReceiptState.Expected, 10)]
    [InlineData(0, 0, false, ReceiptState.Expected, 0)]
    [InlineData(10, 4, false, ReceiptState.PartlyReceived, 6)]
    [InlineData(10, 10, false, ReceiptState.Received, 0)]
    [InlineData(10, 13, false, ReceiptState.Received, 0)]
    [InlineData(10, 4, true, ReceiptState.Cancelled, 0)]
    [InlineData(10, 0, true, ReceiptState.Cancelled, 0)]
    [InlineData(10, 10, true, ReceiptState.Received, 0)]
    public void State_and_rest_follow_from_what_came(int units, int received, bool isCancelled, ReceiptState state, int outstanding)
    {
        var figures = new ReceiptFigures(units, received, isCancelled);

        Assert.Equal((state, outstanding), (figures.State, figures.Outstanding));
    }

    [Theory]
    [InlineData(5, 3, true, true)]
    [InlineData(5, 3, false, false)]
    [InlineData(5, 0, true, false)]
    [InlineData(5, 5, true, false)]
    public void Of_which_a_part_came_and_the_rest_was_cancelled_is_shortened(int units, int received, bool isCancelled, bool isShortened)
    {
        Assert.Equal(isShortened, new ReceiptFigures(units, received, isCancelled).IsShortened);
    }

    [Theory]
    [InlineData(10, 4, 6, 0)]
    [InlineData(10, 4, 7, 1)]
    [InlineData(10, 10, 2, 2)]
    [InlineData(10, 0, 3, 0)]
    public void More_than_the_rest_is_a_surplus(int units, int received, int arriving, int surplus)
    {
        Assert.Equal(surplus, new ReceiptFigures(units, received, false).Surplus(arriving));
    }

    [Fact]
    public void Late_is_what_should_have_come_and_did_not()
    {
        var (yesterday, part) = (_today.AddDays(-1), new ReceiptFigures(10, 4, false));

        Assert.True(part.IsLate(yesterday, _today));
        Assert.False(part.IsLate(_today, _today));
        Assert.False(new ReceiptFigures(10, 10, false).IsLate(yesterday, _today));
        Assert.False(new ReceiptFigures(10, 4, true).IsLate(yesterday, _today));
    }

    [Fact]
    public void One_day_alone_is_that_day()
    {
        var day = new DateOnly(2026, 6, 10);

        Assert.Equal(ExpectedDays.Of(day, day, _today), ExpectedDays.Of(day, null, _today));
        Assert.Equal(ExpectedDays.Of(day, day, _today), ExpectedDays.Of(null, day, _today));
        Assert.Null(ExpectedDays.Of(null, null, _today));
        Assert.Null(ExpectedDays.Of(day, day.AddDays(-1), _today));
        Assert.NotNull(ExpectedDays.Of(_today.AddDays(-3650), _today.AddDays(3650), _today));
        Assert.Null(ExpectedDays.Of(_today.AddDays(-3651), _today, _today));
        Assert.Null(ExpectedDays.Of(_today, _today.AddDays(3651), _today));
    }

    [Fact]
    public void What_nobody_said_was_ordered_today_unless_it_should_have_come_before()
    {
        Assert.Equal(_today, ExpectedDays.Of(_today.AddDays(9), null, _today)!.Value.OrderedOnIfUnsaid(_today));
        Assert.Equal(_today.AddDays(-9), ExpectedDays.Of(_today.AddDays(-9), null, _today)!.Value.OrderedOnIfUnsaid(_today));
    }
}
