using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Promises;

public sealed class AvailableToPromiseTests
{
    private static readonly DateOnly _monday = new(2026, 11, 23);
    private static readonly PromiseRule _rule = new(new WorkingCalendar([], []), HandlingDays: 0, LeadDaysAreWorkingDays: false);
    private static readonly Promise _leadTime = Promise.Of(_monday.AddDays(20), _monday.AddDays(30), PromiseBasis.ShopLeadTime);

    [Fact]
    public void Those_ahead_are_served_of_the_first_that_comes_and_the_rest_can_be_promised()
    {
        var available = AvailableToPromise.Of([Comes(1, 1, 10), Comes(2, 2, 8), Comes(4, 4, 4)], new(12));

        Assert.Equal([(1, 0), (2, 6), (4, 10)], available.Days.Select(day => (day.Supply.ReceiptId, day.Free.Value)));
        Assert.Equal(2, available.FirstFor(new(6))!.Value.ReceiptId);
        Assert.Equal(4, available.FirstFor(new(7))!.Value.ReceiptId);
        Assert.Null(available.FirstFor(new(11)));
    }

    [Fact]
    public void What_no_receipt_covers_is_promised_of_lead_time()
    {
        var (promise, by) = SupplyPromise.New(AvailableToPromise.Of([Comes(1, 5, 2)], Units.None), new(3), _leadTime);

        Assert.Equal(_leadTime, promise);
        Assert.Null(by);
    }

    [Fact]
    public void Lead_time_promises_nothing_before_the_last_receipt_that_helps()
    {
        var (promise, _) = SupplyPromise.New(AvailableToPromise.Of([Comes(1, 40, 2)], Units.None), new(3), _leadTime);

        Assert.Equal(Promise.Of(Day(40), Day(40), PromiseBasis.ExpectedReceipt), promise);
    }

    [Fact]
    public void A_receipt_is_free_from_the_last_unit_on_that_those_ahead_wait_for()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10), Comes(2, 5, 1), Comes(3, 7, 1)], new(11));

        Assert.Equal([(1, 0), (2, 0), (3, 1)], available.Days.Select(day => (day.Supply.ReceiptId, day.Free.Value)));
    }

    [Fact]
    public void Who_is_owed_more_than_ever_comes_leaves_nothing_and_less_than_nothing_is_nothing()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10)], new(30));

        Assert.Equal([Units.None], available.Days.Select(day => day.Free));
        Assert.Equal(Units.None, available.Most);
        Assert.Null(available.FirstFor(Units.None));
    }

    [Fact]
    public void Where_nothing_is_expected_nothing_can_be_promised_of_it()
    {
        var available = AvailableToPromise.Of([], new(3));

        Assert.Equal(Units.None, available.Most);
        Assert.Empty(available.Days);
        Assert.Null(available.FirstFor(new(1)));
    }

    // The walk of the queue and the promise to a new buyer are one: whoever comes now is the last of the queue.
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(11)]
    public void A_new_buyer_is_promised_what_the_walk_gives_the_last_in_the_queue(int wanted)
    {
        ExpectedSupply[] coming = [Comes(1, 1, 10), Comes(2, 2, 8), Comes(4, 4, 4)];

        var last = QueueWalk.Cover([new(7, new(5)), new(8, new(7)), new(9, new(wanted))], coming)[^1];

        Assert.Equal(SupplyPromise.Last(last, _leadTime), SupplyPromise.New(AvailableToPromise.Of(coming, new(12)), new(wanted), _leadTime).Promise);
    }

    [Fact]
    public void More_than_a_count_can_hold_is_promised_as_the_largest_that_one_can()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, int.MaxValue), Comes(2, 6, int.MaxValue)], Units.None);

        Assert.Equal([int.MaxValue, int.MaxValue], available.Days.Select(day => day.Free.Value));
        Assert.Equal(int.MaxValue, available.Most.Value);
    }

    private static DateOnly Day(int days) => _monday.AddDays(days);

    private static ExpectedSupply Comes(int id, int days, int units) => ExpectedSupply.Of(id, Day(days), Day(days), new Units(units), _monday, _rule);
}
