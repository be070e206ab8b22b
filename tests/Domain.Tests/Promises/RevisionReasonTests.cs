namespace Domain.Tests.Promises;

/// <summary>Where several things are news at once, which of them is told; and what looks like news and is none.</summary>
public sealed class RevisionReasonTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);
    private static readonly PromiseRule _rule = new(new WorkingCalendar([], []), 0, false);
    private static readonly Promise _capable = Promise.Of(Day(10), Day(14), PromiseBasis.ShopLeadTime);
    private static readonly Coverage _uncovered = new(1, null, null, new(3));

    [Fact]
    public void A_delivery_that_brings_what_had_no_date_is_told_as_a_delivery()
    {
        Assert.Equal(
            (Promise.Of(Day(6), Day(6), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_EXPECTED),
            Revision.Of(new Promise.Unknown(), Covered(6, 6), _capable, _today));
    }

    [Fact]
    public void A_start_that_moves_is_told_before_a_delivery_that_comes_before_it()
    {
        var start = Promise.Of(Day(20), Day(20), PromiseBasis.PreOrder);

        Assert.Equal(
            (Promise.Of(Day(25), Day(25), PromiseBasis.PreOrder), Revision.START_MOVED),
            Revision.Of(start, Covered(22, 22), _capable, _today, Day(25)));
    }

    [Fact]
    public void Of_two_deliveries_the_second_one_says_whether_its_days_have_begun()
    {
        var promised = Promise.Of(Day(2), Day(6), PromiseBasis.ExpectedReceipt);

        Assert.Equal(
            (Promise.Of(Day(3), Day(6), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED),
            Revision.Of(promised, new(1, Supply(-1, 6), Supply(3, 6), Units.None), _capable, _today));
    }

    [Fact]
    public void Who_waits_for_a_start_is_not_told_of_days_that_end_with_it()
    {
        var start = Promise.Of(Day(14), Day(14), PromiseBasis.PreOrder);

        Assert.Null(Revision.Of(start, _uncovered, _capable, _today, notBefore: null));
        Assert.Null(Revision.Of(start, _uncovered, _capable, _today, Day(12)));
    }

    [Fact]
    public void Who_waits_for_a_start_is_not_told_daily_of_a_delivery_that_is_late()
    {
        // Ten days late, so that it may take ten more.
        var late = Covered(-10, -10);

        Assert.Null(Revision.Of(Promise.Of(Day(5), Day(5), PromiseBasis.PreOrder), late, _capable, _today, Day(5)));
        Assert.Equal(
            (Promise.Of(Day(1), Day(10), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_EXPECTED),
            Revision.Of(_capable, late, _capable, _today));
    }

    private static Coverage Covered(int from, int to) => new(1, Supply(from, to), Supply(from, to), Units.None);

    private static ExpectedSupply Supply(int from, int to) => ExpectedSupply.Of(7, Day(from), Day(to), new(5), _today, _rule);

    private static DateOnly Day(int days) => _today.AddDays(days);
}
