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

    private static (Promise, string)? Of(Promise current, Coverage coverage) => Revision.Of(current, coverage, _capable, _today);

    private static Coverage Covered(int days)
    {
        return new(1, Supply(days), Supply(days), Units.None);
    }

    private static ExpectedSupply Supply(int days) => ExpectedSupply.Of(7, Day(days), Day(days), new Units(5), _today, _rule);

    private static DateOnly Day(int days) => _today.AddDays(days);
}
