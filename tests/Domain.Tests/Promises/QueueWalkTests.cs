using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Promises;

public sealed class QueueWalkTests
{
    private static readonly DateOnly _monday = new(2026, 11, 23);
    private static readonly PromiseRule _rule = new(new WorkingCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday], []), HandlingDays: 0, LeadDaysAreWorkingDays: true);

    [Fact]
    public void Each_line_is_covered_by_the_receipt_that_brings_its_last_unit()
    {
        var covered = QueueWalk.Cover([Wants(1, 4), Wants(2, 5), Wants(3, 2)], [Comes(8, days: 10, units: 6), Comes(7, days: 2, units: 5)]);

        Assert.Equal([(7, 7, 0), (7, 8, 0), (8, 8, 0)], covered.Select(Short));
    }

    [Fact]
    public void What_no_receipt_brings_stays_uncovered()
    {
        var covered = QueueWalk.Cover([Wants(1, 4), Wants(2, 5)], [Comes(7, days: 2, units: 6)]);

        Assert.Equal([(7, 7, 0), (7, 7, 3)], covered.Select(Short));
    }

    [Fact]
    public void Without_receipts_nobody_is_covered()
    {
        var covered = QueueWalk.Cover([Wants(1, 4)], []);

        Assert.Equal([(0, 0, 4)], covered.Select(Short));
    }

    [Fact]
    public void Receipts_of_the_same_day_are_taken_in_the_order_of_their_ids()
    {
        var covered = QueueWalk.Cover([Wants(1, 1), Wants(2, 1)], [Comes(9, days: 3, units: 1), Comes(8, days: 3, units: 1)]);

        Assert.Equal([8, 9], covered.Select(line => line.Last!.Value.ReceiptId));
    }

    [Fact]
    public void A_receipt_that_is_late_is_expected_from_the_next_working_day_for_as_long_as_it_is_late()
    {
        // Friday: it should have come on Monday, four days ago.
        var friday = _monday.AddDays(4);

        var supply = ExpectedSupply.Of(1, _monday.AddDays(-3), _monday, new(5), friday, _rule);

        Assert.Equal((_monday.AddDays(7), _monday.AddDays(10)), supply.Arrives);
        Assert.Equal((_monday.AddDays(7), _monday.AddDays(10)), supply.Leaves);
    }

    [Fact]
    public void Goods_that_come_on_a_weekend_leave_after_handling_on_working_days()
    {
        var supply = ExpectedSupply.Of(1, _monday.AddDays(5), _monday.AddDays(5), new(5), _monday, _rule with { HandlingDays = 2 });

        Assert.Equal((_monday.AddDays(9), _monday.AddDays(9)), supply.Leaves);
    }

    private static (int First, int Last, int Uncovered) Short(Coverage line) => (line.First?.ReceiptId ?? 0, line.Last?.ReceiptId ?? 0, line.Uncovered.Value);

    private static Demand Wants(int id, int units) => new(id, new(units));

    private static ExpectedSupply Comes(int id, int days, int units) => ExpectedSupply.Of(id, _monday.AddDays(days), _monday.AddDays(days), new Units(units), _monday, _rule);
}
