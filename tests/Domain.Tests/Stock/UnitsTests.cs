using static Domain.Tests.Given;

namespace Domain.Tests.Stock;

public sealed class UnitsTests
{
    [Fact]
    public void A_count_cannot_be_negative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Units(-1));
    }

    [Fact]
    public void Nothing_is_the_default()
    {
        Assert.Equal(Units(0), default);
        Assert.True(default(Units).IsNone);
        Assert.False(Units(1).IsNone);
    }

    [Fact]
    public void Counts_add_and_subtract()
    {
        Assert.Equal(Units(7), Units(3) + Units(4));
        Assert.Equal(Units(1), Units(4) - Units(3));
    }

    [Theory]
    [InlineData(3, 4, 12)]
    [InlineData(3, 1, 3)]
    [InlineData(3, 0, 0)]
    [InlineData(int.MaxValue, 2, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue, int.MaxValue)]
    public void So_many_bundles_take_so_many_components(int bundles, int each, int components)
    {
        Assert.Equal(Units(components), Units(bundles).Times(each));
    }

    [Fact]
    public void A_bundle_cannot_take_less_than_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Units(1).Times(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Units(0).Times(-1));
    }

    [Fact]
    public void More_than_is_there_cannot_be_taken()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Units(3) - Units(4));
    }

    [Fact]
    public void A_sum_that_no_count_can_hold_is_an_error_and_not_a_wrong_number()
    {
        Assert.Throws<OverflowException>(() => Units(int.MaxValue) + Units(1));
    }

    [Fact]
    public void The_smaller_of_two_counts()
    {
        Assert.Equal(Units(2), Nop.Plugin.Misc.Backorders.Domain.Stock.Units.Min(Units(2), Units(5)));
        Assert.Equal(Units(2), Nop.Plugin.Misc.Backorders.Domain.Stock.Units.Min(Units(5), Units(2)));
    }

    [Fact]
    public void Counts_compare_by_their_number()
    {
        Assert.True(Units(1) < Units(2));
        Assert.True(Units(2) > Units(1));
        Assert.True(Units(2) <= Units(2));
        Assert.True(Units(2) >= Units(2));
        Assert.False(Units(2) < Units(2));
        Assert.False(Units(2) > Units(2));
        Assert.Equal(-1, Units(1).CompareTo(Units(9)));
    }

    [Fact]
    public void A_count_reads_as_its_number()
    {
        Assert.Equal("12", Units(12).ToString());
    }

    [Theory]
    [InlineData(5, 3, 2)]
    [InlineData(3, 3, 0)]
    [InlineData(3, 5, 0)]
    [InlineData(0, int.MaxValue, 0)]
    public void What_is_left_of_a_count_is_never_less_than_nothing(int one, int other, int left)
    {
        Assert.Equal(Units(left), Units(one).Less(Units(other)));
    }

    [Fact]
    public void The_larger_of_two_counts()
    {
        Assert.Equal(Units(5), Nop.Plugin.Misc.Backorders.Domain.Stock.Units.Max(Units(2), Units(5)));
        Assert.Equal(Units(5), Nop.Plugin.Misc.Backorders.Domain.Stock.Units.Max(Units(5), Units(2)));
    }
}
