using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Promises;

public sealed class RevisionTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);
    private static readonly PromiseRule _rule = new(new WorkingCalendar([], []), 0, false);
    private static readonly Promise _capable = Promise.Of(Day(10), Day(14), PromiseBasis.ShopLeadTime);
    private static readonly Promise _ofDelivery = Promise.Of(Day(6), Day(6), PromiseBasis.ExpectedReceipt);
    private static readonly Coverage _uncovered = new(1, null, null, new(3));

    [Fact]
    public void A_delivery_that_brings_it_replaces_a_lead_time()
    {
        Assert.Equal((_ofDelivery, Revision.DELIVERY_EXPECTED), Of(Promise.Of(Day(2), Day(3), PromiseBasis.ShopLeadTime), Covered(6)));
    }

    [Fact]
    public void A_promise_that_says_the_same_stands()
    {
        Assert.Null(Of(_ofDelivery, Covered(6)));
    }

    [Fact]
    public void A_delivery_that_moves_moves_the_promise()
    {
        Assert.Equal((Promise.Of(Day(9), Day(9), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED), Of(_ofDelivery, Covered(9)));
    }

    [Fact]
    public void A_late_delivery_is_told_when_the_promised_day_is_over_and_not_daily()
    {
        var expected = Promise.Of(_today, _today, PromiseBasis.ExpectedReceipt);

        Assert.Null(Of(expected, Covered(-1)));
        Assert.Equal((Promise.Of(Day(1), Day(2), PromiseBasis.ExpectedReceipt), Revision.OVERDUE), Of(Promise.Of(Day(-2), Day(-2), PromiseBasis.ExpectedReceipt), Covered(-2)));
    }

    [Fact]
    public void What_two_deliveries_bring_is_promised_for_the_second_and_told_as_long_as_that_one_is_not_late()
    {
        Assert.Equal((Promise.Of(Day(9), Day(9), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED), Of(_ofDelivery, new(1, Supply(6), Supply(9), Units.None)));
        Assert.Equal((Promise.Of(Day(9), Day(9), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED), Of(_ofDelivery, new(1, Supply(-1), Supply(9), Units.None)));
    }

    [Fact]
    public void A_delivery_that_brings_a_part_of_it_is_not_the_one_that_was_promised()
    {
        Assert.Equal((_capable, Revision.DELIVERY_GONE), Of(_ofDelivery, new(1, Supply(6), Supply(6), new(2))));
    }

    [Fact]
    public void When_the_delivery_is_gone_lead_time_counts_from_today()
    {
        Assert.Equal((_capable, Revision.DELIVERY_GONE), Of(_ofDelivery, _uncovered));
    }

    [Fact]
    public void A_lead_time_stands_until_its_last_day_is_over()
    {
        Assert.Null(Of(Promise.Of(Day(-5), Day(0), PromiseBasis.ShopLeadTime), _uncovered));
        Assert.Equal((_capable, Revision.OVERDUE), Of(Promise.Of(Day(-5), Day(-1), PromiseBasis.ShopLeadTime), _uncovered));
    }

    [Fact]
    public void The_word_of_a_clerk_holds_until_its_day_is_over()
    {
        Assert.Null(Of(Promise.Of(Day(1), Day(1), PromiseBasis.Clerk), Covered(6)));
        Assert.Equal((_ofDelivery, Revision.OVERDUE), Of(Promise.Of(Day(-1), Day(-1), PromiseBasis.Clerk), Covered(6)));
    }

    [Fact]
    public void A_date_that_becomes_known_is_promised_and_one_that_nobody_knows_is_not_invented()
    {
        Assert.Equal((_capable, Revision.DATE_KNOWN), Of(new Promise.Unknown(), _uncovered));
        Assert.Null(Revision.Of(new Promise.Unknown(), _uncovered, new Promise.Unknown(), _today));
        Assert.Equal((new Promise.Unknown(), Revision.OVERDUE), Revision.Of(Promise.Of(Day(-1), Day(-1), PromiseBasis.Clerk), _uncovered, new Promise.Unknown(), _today));
    }

    // Comes between the 24th and the 30th; the house needs no day. Promised on the 20th.
    [Fact]
    public void Inside_the_days_of_a_delivery_the_first_one_moves_with_today_and_that_is_no_news()
    {
        var promised = Promise.Of(Day(-4), Day(6), PromiseBasis.ExpectedReceipt);

        Assert.Null(Revision.Of(promised, Covered(-4, 6), _capable, _today));
        Assert.Null(Revision.Of(promised, new(1, Supply(-9, -8), Supply(-4, 6), Units.None), _capable, _today));
        Assert.Null(Revision.Of(promised, new(1, Supply(-4, 6), Supply(-4, 6), new(2)), Promise.Of(Day(1), Day(2), PromiseBasis.ShopLeadTime), _today));
    }

    [Fact]
    public void Another_last_day_and_a_first_day_beyond_today_are_news()
    {
        var promised = Promise.Of(Day(-4), Day(6), PromiseBasis.ExpectedReceipt);

        Assert.Equal((Promise.Of(Day(0), Day(7), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED), Revision.Of(promised, Covered(-4, 7), _capable, _today));
        Assert.Equal((Promise.Of(Day(0), Day(5), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED), Revision.Of(promised, Covered(-4, 5), _capable, _today));
        Assert.Equal((Promise.Of(Day(3), Day(6), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_MOVED), Revision.Of(promised, Covered(3, 6), _capable, _today));
    }

    [Fact]
    public void That_the_date_is_not_known_holds_until_the_clerk_says_otherwise()
    {
        Assert.Null(Of(Promise.Unknown.ByClerk, Covered(6)));
        Assert.Null(Of(Promise.Unknown.ByClerk, _uncovered));
        Assert.NotEqual<Promise>(new Promise.Unknown(), Promise.Unknown.ByClerk);
        Assert.Same(Promise.Unknown.ByClerk, Promise.Of(null, null, PromiseBasis.Clerk));
    }

    [Fact]
    public void A_start_that_moves_takes_along_who_waits_for_it()
    {
        var start = Promise.Of(Day(20), Day(20), PromiseBasis.PreOrder);

        Assert.Null(Revision.Of(start, _uncovered, _capable, _today, Day(20)));
        Assert.Equal((Promise.Of(Day(25), Day(25), PromiseBasis.PreOrder), Revision.START_MOVED), Revision.Of(start, _uncovered, _capable, _today, Day(25)));
        Assert.Equal((Promise.Of(Day(12), Day(14), PromiseBasis.ShopLeadTime), Revision.START_MOVED), Revision.Of(start, _uncovered, _capable, _today, Day(12)));
        Assert.Equal((_capable, Revision.START_MOVED), Revision.Of(start, _uncovered, _capable, _today, notBefore: null));
        Assert.Equal((Promise.Of(Day(20), Day(20), PromiseBasis.PreOrder), Revision.START_MOVED), Revision.Of(Promise.Of(Day(2), Day(4), PromiseBasis.ShopLeadTime), _uncovered, _capable, _today, Day(20)));
    }

    [Fact]
    public void Who_waits_for_a_start_is_not_put_off_when_lead_time_has_become_longer_than_it()
    {
        var start = Promise.Of(Day(9), Day(9), PromiseBasis.PreOrder);

        Assert.Null(Revision.Of(start, _uncovered, _capable, _today, Day(9)));
        Assert.Null(Revision.Of(start, _uncovered, _capable, _today, notBefore: null));
    }

    [Fact]
    public void A_delivery_before_the_start_changes_nothing_and_one_after_it_does()
    {
        var start = Promise.Of(Day(20), Day(20), PromiseBasis.PreOrder);

        Assert.Null(Revision.Of(start, Covered(6), _capable, _today, Day(20)));
        Assert.Null(Revision.Of(start, Covered(-3, -1), _capable, _today, Day(20)));
        Assert.Equal((Promise.Of(Day(22), Day(22), PromiseBasis.ExpectedReceipt), Revision.DELIVERY_EXPECTED), Revision.Of(start, Covered(22), _capable, _today, Day(20)));
    }

    private static Coverage Covered(int from, int to) => new(1, Supply(from, to), Supply(from, to), Units.None);

    private static ExpectedSupply Supply(int from, int to) => ExpectedSupply.Of(7, Day(from), Day(to), new Units(5), _today, _rule);

    private static (Promise, string)? Of(Promise current, Coverage coverage) => Revision.Of(current, coverage, _capable, _today);

    private static Coverage Covered(int days)
    {
        return new(1, Supply(days), Supply(days), Units.None);
    }

    private static ExpectedSupply Supply(int days) => ExpectedSupply.Of(7, Day(days), Day(days), new Units(5), _today, _rule);

    private static DateOnly Day(int days) => _today.AddDays(days);
}
