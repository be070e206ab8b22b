using static Domain.Tests.Given;

namespace Domain.Tests.Stock;

public sealed class ShortageTests
{
    [Theory]
    [InlineData(5, 3, 0)]
    [InlineData(0, 3, 0)]
    [InlineData(-1, 3, 1)]
    [InlineData(-2, 5, 2)]
    [InlineData(-3, 3, 3)]
    [InlineData(-10, 3, 3)]
    [InlineData(int.MinValue, 3, 3)]
    [InlineData(int.MinValue, int.MaxValue, int.MaxValue)]
    public void A_placed_line_is_short_by_what_stock_fell_below_zero_and_never_by_more_than_it_has(int availableAfter, int quantity, int shortBy)
    {
        Assert.Equal(Units(shortBy), Shortage.OfPlacedLine(availableAfter, Units(quantity)));
    }

    [Theory]
    [InlineData(0, 4, 0)]
    [InlineData(1, 4, 1)]
    [InlineData(4, 4, 1)]
    [InlineData(5, 4, 2)]
    [InlineData(7, 1, 7)]
    [InlineData(int.MaxValue, 2, 1073741824)]
    [InlineData(int.MaxValue, int.MaxValue, 1)]
    public void A_bundle_that_lacks_one_unit_of_a_component_is_not_complete(int missing, int unitsPerLine, int incomplete)
    {
        Assert.Equal(Units(incomplete), Shortage.OfBundles(Units(missing), unitsPerLine));
    }

    [Fact]
    public void A_component_is_in_its_bundle_at_least_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Shortage.OfBundles(Units(1), 0));
    }

    [Theory]
    [InlineData(3, 5, 2)]
    [InlineData(5, 5, 0)]
    [InlineData(9, 5, 0)]
    [InlineData(0, 5, 5)]
    public void A_wanted_line_is_short_by_what_is_not_free(int free, int quantity, int shortBy)
    {
        Assert.Equal(Units(shortBy), Shortage.OfWantedLine(Units(free), Units(quantity)));
    }

    [Fact]
    public void The_newest_line_is_short_first()
    {
        Assert.Equal([Units(3), Units(1), Units(0)], Shortage.Share(Units(4), [Units(3), Units(2), Units(5)]));
    }

    [Fact]
    public void No_line_is_short_by_more_than_it_has()
    {
        Assert.Equal([Units(3), Units(2)], Shortage.Share(Units(100), [Units(3), Units(2)]));
    }

    [Fact]
    public void Without_a_shortage_nobody_is_short()
    {
        Assert.Equal([Units(0), Units(0)], Shortage.Share(Units(0), [Units(3), Units(2)]));
        Assert.Empty(Shortage.Share(Units(4), []));
    }
}
