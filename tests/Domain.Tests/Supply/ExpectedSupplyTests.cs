using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Supply;

/// <summary>Day 0 is Monday, 23 November 2026; nobody works at weekends, and goods take a working day to be put away.</summary>
public sealed class ExpectedSupplyTests
{
    private static readonly WorkingCalendar _calendar = new([DayOfWeek.Saturday, DayOfWeek.Sunday], []);
    private static readonly PromiseRule _rule = new(_calendar, HandlingDays: 1, LeadDaysAreWorkingDays: true);

    [Fact]
    public void A_receipt_to_come_arrives_on_its_days_and_leaves_after_handling()
    {
        var supply = Of(from: 1, to: 3, today: 0);

        Assert.Equal((Day(1), Day(3)), supply.Arrives);
        Assert.Equal((Day(2), Day(4)), supply.Leaves);
        Assert.Equal((7, new Units(5), false), (supply.ReceiptId, supply.Units, supply.IsLate));
    }

    [Fact]
    public void A_span_that_has_begun_is_expected_from_today_on()
    {
        var supply = Of(from: 0, to: 3, today: 2);

        Assert.Equal((Day(2), Day(3)), supply.Arrives);
        Assert.False(supply.IsLate);
    }

    [Fact]
    public void The_days_of_a_receipt_have_begun_on_its_first_day_and_not_before()
    {
        Assert.False(Of(from: 2, to: 4, today: 1).HasBegun);
        Assert.True(Of(from: 2, to: 4, today: 2).HasBegun);
        Assert.True(Of(from: 2, to: 4, today: 3).HasBegun);
    }

    [Fact]
    public void On_its_last_day_a_receipt_is_not_late()
    {
        var supply = Of(from: 0, to: 2, today: 2);

        Assert.Equal((Day(2), Day(2)), supply.Arrives);
        Assert.False(supply.IsLate);
    }

    [Fact]
    public void A_receipt_that_is_late_comes_on_the_next_working_day_and_the_day_after_for_each_day_that_it_is_late()
    {
        var oneDay = Of(from: 0, to: 2, today: 3);
        var threeDays = Of(from: 0, to: 0, today: 3);

        Assert.Equal((Day(4), Day(4)), oneDay.Arrives);
        Assert.Equal((Day(4), Day(6)), threeDays.Arrives);
        Assert.Equal((true, true), (oneDay.IsLate, threeDays.IsLate));
    }

    [Fact]
    public void What_arrives_at_a_weekend_is_handled_from_monday_on()
    {
        Assert.Equal((Day(7 + 1), Day(7 + 1)), Of(from: 5, to: 6, today: 0).Leaves);
    }

    [Theory]
    [InlineData(13, 13)]
    [InlineData(14, 14)]
    [InlineData(15, 14)]
    [InlineData(200, 14)]
    public void A_supplier_late_for_more_than_two_weeks_is_not_believed_to_be_later_still(int daysLate, int daysUncertain)
    {
        var supply = Of(from: 4 - daysLate, to: 4 - daysLate, today: 4);

        // Today is Friday.
        Assert.Equal((Day(7), Day(7 + daysUncertain - 1)), supply.Arrives);
    }

    [Fact]
    public void The_last_day_is_not_before_the_first()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Of(from: 3, to: 2, today: 0));

        Assert.Equal("The last day of a receipt is not before its first. (Parameter 'to')", wrong.Message);
    }

    [Fact]
    public void Receipts_come_in_by_their_last_day_then_their_first_then_their_id()
    {
        ExpectedSupply[] read = [Comes(4, 2, 9), Comes(3, 1, 9), Comes(2, 1, 9), Comes(1, 3, 10), Comes(9, 0, 8)];

        Assert.Equal([9, 2, 3, 4, 1], ExpectedSupply.InOrder(read).Select(supply => supply.ReceiptId));
        Assert.Equal([9, 2, 3, 4, 1], ExpectedSupply.InOrder(read.Reverse()).Select(supply => supply.ReceiptId));
    }

    private static ExpectedSupply Of(int from, int to, int today) => ExpectedSupply.Of(7, Day(from), Day(to), new(5), Day(today), _rule);

    private static ExpectedSupply Comes(int id, int from, int to) => new(id, (Day(from), Day(to)), (Day(from), Day(to)), new(1));

    private static DateOnly Day(int days) => new DateOnly(2026, 11, 23).AddDays(days);
}
