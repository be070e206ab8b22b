using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Promises;

public sealed class AvailableToPromiseTests
{
    private static readonly DateOnly _monday = new(2026, 11, 23);
    private static readonly PromiseRule _rule = new(new WorkingCalendar([], []), HandlingDays: 0, LeadDaysAreWorkingDays: false);
    private static readonly Promise _leadTime = Promise.Of(_monday.AddDays(20), _monday.AddDays(30), PromiseBasis.ShopLeadTime);

    // Period:   1   2   3   4
    // supply   10   8   .   4
    // demand    4   3   2   9
    // balance   6  11   9   4   →  can be promised: 4, 4, ., 4
    [Fact]
    public void A_shortage_later_on_eats_the_surplus_of_before()
    {
        var available = AvailableToPromise.Of(
            [Comes(1, 1, 10), Comes(2, 2, 8), Comes(4, 4, 4)],
            [(Day(1), 4), (Day(2), 3), (Day(3), 2), (Day(4), 9)]);

        Assert.Equal([(1, 4), (2, 4), (4, 4)], available.Days.Select(day => (day.Supply.ReceiptId, day.Free.Value)));
        Assert.Equal(1, available.FirstFor(new(4))!.Value.ReceiptId);
        Assert.Null(available.FirstFor(new(5)));
    }

    [Fact]
    public void Who_was_promised_a_later_day_lets_a_new_buyer_have_the_earlier_receipt()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10), Comes(2, 20, 10)], [(Day(20), 12)]);

        Assert.Equal(1, available.FirstFor(new(8))!.Value.ReceiptId);
        Assert.Null(available.FirstFor(new(9)));
    }

    [Fact]
    public void Who_was_promised_no_day_is_served_first()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10), Comes(2, 20, 10)], [(null, 12)]);

        Assert.Equal(2, available.FirstFor(new(1))!.Value.ReceiptId);
    }

    [Fact]
    public void What_no_receipt_covers_is_promised_of_lead_time()
    {
        var (promise, by) = SupplyPromise.New(AvailableToPromise.Of([Comes(1, 5, 2)], []), new(3), _leadTime);

        Assert.Equal(_leadTime, promise);
        Assert.Null(by);
    }

    [Fact]
    public void Lead_time_promises_nothing_before_the_last_receipt_that_helps()
    {
        var (promise, _) = SupplyPromise.New(AvailableToPromise.Of([Comes(1, 40, 2)], []), new(3), _leadTime);

        Assert.Equal(Promise.Of(Day(40), Day(40), PromiseBasis.ExpectedReceipt), promise);
    }

    [Fact]
    public void The_first_unit_may_leave_before_the_last()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 2), Comes(2, 9, 4)], []);

        Assert.Equal((Day(5), Day(9)), (SupplyPromise.New(available, new(3), _leadTime, firstUnit: true).Promise.To, SupplyPromise.New(available, new(3), _leadTime).Promise.To));
    }

    [Fact]
    public void Ten_thousand_lines_and_a_hundred_receipts_are_all_accounted_for()
    {
        var available = AvailableToPromise.Of(
            Enumerable.Range(1, 100).Select(id => Comes(id, id, 150)),
            Enumerable.Range(1, 10_000).Select(line => ((DateOnly?)Day(1 + (line % 100)), 1L)));

        // 15,000 come, 10,000 are owed.
        Assert.Equal(5_000, available.Most.Value);
        Assert.Equal(50, available.Days.First().Free.Value);
    }

    [Fact]
    public void What_is_owed_after_the_last_receipt_is_kept_of_it()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10)], [(Day(9), 4), (Day(12), 3)]);

        Assert.Equal([(1, 3)], available.Days.Select(day => (day.Supply.ReceiptId, day.Free.Value)));
    }

    [Fact]
    public void What_is_owed_on_the_day_of_a_receipt_is_served_of_it()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10), Comes(2, 5, 1), Comes(3, 7, 1)], [(Day(5), 11)]);

        Assert.Equal([(1, 0), (2, 0), (3, 1)], available.Days.Select(day => (day.Supply.ReceiptId, day.Free.Value)));
    }

    [Fact]
    public void Who_is_owed_more_than_ever_comes_leaves_nothing_and_less_than_nothing_is_nothing()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, 10)], [(Day(2), 30)]);

        Assert.Equal([Units.None], available.Days.Select(day => day.Free));
        Assert.Equal(Units.None, available.Most);
        Assert.Null(available.FirstFor(Units.None));
    }

    [Fact]
    public void Where_nothing_is_expected_nothing_can_be_promised_of_it()
    {
        var available = AvailableToPromise.Of([], [(Day(2), 3)]);

        Assert.Equal(Units.None, available.Most);
        Assert.Empty(available.Days);
        Assert.Null(available.FirstFor(new(1)));
    }

    [Fact]
    public void More_than_a_count_can_hold_is_promised_as_the_largest_that_one_can()
    {
        var available = AvailableToPromise.Of([Comes(1, 5, int.MaxValue), Comes(2, 6, int.MaxValue)], []);

        Assert.Equal([int.MaxValue, int.MaxValue], available.Days.Select(day => day.Free.Value));
        Assert.Equal(int.MaxValue, available.Most.Value);
    }

    private static DateOnly Day(int days) => _monday.AddDays(days);

    private static ExpectedSupply Comes(int id, int days, int units) => ExpectedSupply.Of(id, Day(days), Day(days), new Units(units), _monday, _rule);
}
