using static Domain.Tests.Given;

namespace Domain.Tests.Promises;

public sealed class PromiseTests
{
    private static readonly DateOnly _third = Day(2026, 6, 3);
    private static readonly DateOnly _seventh = Day(2026, 6, 7);

    [Fact]
    public void Two_days_make_a_range()
    {
        var promise = Assert.IsType<Promise.Between>(Promise.Of(_third, _seventh, PromiseBasis.ShopLeadTime));

        Assert.Equal(_third, promise.First);
        Assert.Equal(_seventh, promise.Last);
        Assert.Equal(_third, promise.From);
        Assert.Equal(_seventh, promise.To);
        Assert.Equal(PromiseBasis.ShopLeadTime, promise.Basis);
    }

    [Fact]
    public void Twice_the_same_day_is_that_day()
    {
        var promise = Assert.IsType<Promise.Expected>(Promise.Of(_third, _third, PromiseBasis.Clerk));

        Assert.Equal(_third, promise.Day);
        Assert.Equal(_third, promise.From);
        Assert.Equal(_third, promise.To);
        Assert.Equal(PromiseBasis.Clerk, promise.Basis);
    }

    [Fact]
    public void No_days_are_an_unknown_date_without_a_basis_unless_a_clerk_said_so()
    {
        var promise = Assert.IsType<Promise.Unknown>(Promise.Of(null, null, PromiseBasis.ShopLeadTime));

        Assert.Null(promise.From);
        Assert.Null(promise.To);
        Assert.Equal(PromiseBasis.None, promise.Basis);
        Assert.Equal(PromiseBasis.Clerk, Promise.Of(null, null, PromiseBasis.Clerk).Basis);
    }

    [Fact]
    public void One_day_without_the_other_is_no_promise()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Promise.Of(_third, null, PromiseBasis.Clerk));

        Assert.Equal("A promise has both its first and its last day, or neither. (Parameter 'to')", wrong.Message);
        Assert.Throws<ArgumentException>(() => Promise.Of(null, _third, PromiseBasis.Clerk));
    }

    [Fact]
    public void The_last_day_cannot_be_before_the_first()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Promise.Of(_seventh, _third, PromiseBasis.Clerk));

        Assert.Equal("The last day must be after the first. (Parameter 'last')", wrong.Message);
        Assert.Throws<ArgumentException>(() => new Promise.Between(_third, _third, PromiseBasis.Clerk));
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(7, 0)]
    [InlineData(8, 1)]
    [InlineData(30, 23)]
    public void Lateness_is_counted_from_the_last_promised_day(int dayOfJune, int daysLate)
    {
        Assert.Equal(daysLate, Promise.Of(_third, _seventh, PromiseBasis.Clerk).DaysLate(Day(2026, 6, dayOfJune)));
    }

    [Fact]
    public void What_was_never_promised_is_never_late()
    {
        Assert.Equal(0, new Promise.Unknown().DaysLate(DateOnly.MaxValue));
    }

    [Fact]
    public void Equal_promises_are_equal()
    {
        Assert.Equal(Promise.Of(_third, _seventh, PromiseBasis.Clerk), Promise.Of(_third, _seventh, PromiseBasis.Clerk));
        Assert.NotEqual(Promise.Of(_third, _seventh, PromiseBasis.Clerk), Promise.Of(_third, _seventh, PromiseBasis.ShopLeadTime));
    }

    [Fact]
    public void All_of_several_promises_are_kept_when_the_last_one_is()
    {
        var early = new Promise.Expected(new(2026, 6, 3), PromiseBasis.Clerk);
        var late = new Promise.Between(new(2026, 6, 2), new(2026, 6, 9), PromiseBasis.ShopLeadTime);
        var later = new Promise.Between(new(2026, 6, 4), new(2026, 6, 9), PromiseBasis.ProductLeadTime);

        Assert.Equal(late, Promise.Latest([early, late]));
        Assert.Equal(later, Promise.Latest([late, later, early]));
        Assert.Equal(early, Promise.Latest([early]));
    }

    [Fact]
    public void Several_promises_of_which_one_is_unknown_are_unknown()
    {
        var known = new Promise.Expected(new(2026, 6, 3), PromiseBasis.Clerk);

        Assert.Equal(new Promise.Unknown(), Promise.Latest([known, new Promise.Unknown(), known]));
        Assert.Equal(new Promise.Unknown(), Promise.Latest([]));
    }
}
