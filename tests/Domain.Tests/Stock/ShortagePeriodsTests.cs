using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Stock;

public sealed class ShortagePeriodsTests
{
    private static readonly StockKey _kettle = StockKey.OfProduct(1);

    private readonly ShortagePeriods _spells = new();

    [Fact]
    public void A_spell_lasts_from_the_day_below_zero_to_the_first_receipt()
    {
        Assert.Null(Sale(2, -1, day: 1));
        Assert.Null(Sale(-1, -4, day: 5));
        Assert.Equal(9, Receipt(-4, 6, day: 10));
        Assert.Null(Receipt(6, 9, day: 12));
    }

    [Fact]
    public void A_receipt_that_does_not_suffice_is_one_all_the_same()
    {
        Sale(0, -5, day: 1);

        Assert.Equal(3, Receipt(-5, -2, day: 4));
        Assert.Null(Receipt(-2, 8, day: 6));
    }

    [Fact]
    public void A_cancelled_order_teaches_nothing_and_ends_the_spell_only_when_nothing_is_owed_any_more()
    {
        Sale(0, -5, day: 1);
        Assert.Null(Cancelled(-5, -3, day: 2));
        Assert.Equal(6, Receipt(-3, 1, day: 7));

        Sale(0, -5, day: 10);
        Assert.Null(Cancelled(-5, 0, day: 11));
        Assert.Null(Receipt(0, 3, day: 20));
    }

    [Fact]
    public void A_spell_begins_where_a_number_falls_below_zero_and_nowhere_else()
    {
        // The history begins in the middle of one: since when is not known.
        Assert.Null(Sale(-1, -4, day: 1));
        Assert.Null(Receipt(-4, 6, day: 3));

        // The last unit is sold, and nobody waits.
        Assert.Null(Sale(6, 0, day: 4));
        Assert.Null(Receipt(0, 5, day: 9));
    }

    [Fact]
    public void A_row_that_adds_nothing_ends_no_spell_and_goods_of_the_same_day_end_one_of_no_days()
    {
        Sale(0, -5, day: 1);
        Assert.Null(Receipt(-5, -5, day: 3));
        Assert.Equal(5, Receipt(-5, 0, day: 6));

        Sale(0, -1, day: 8);
        Assert.Equal(0, Receipt(-1, 3, day: 8));
    }

    [Fact]
    public void Products_do_not_mix()
    {
        Sale(0, -1, day: 1);

        Assert.Null(_spells.Add(StockKey.OfProduct(2), -1, 4, isReceipt: true, Day(3)));
        Assert.Equal(4, Receipt(-1, 4, day: 5));
    }

    private int? Sale(int before, int after, int day) => _spells.Add(_kettle, before, after, isReceipt: false, Day(day));

    private int? Cancelled(int before, int after, int day) => _spells.Add(_kettle, before, after, isReceipt: false, Day(day));

    private int? Receipt(int before, int after, int day) => _spells.Add(_kettle, before, after, isReceipt: true, Day(day));

    private static DateOnly Day(int day) => new(2026, 6, day);
}
