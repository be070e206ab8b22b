using Nop.Plugin.Misc.Backorders.Domain.BackInStock;

namespace Domain.Tests.BackInStock;

public sealed class OrderableQuantityTests
{
    [Theory]
    [InlineData(1_000_000, 1, 10_000, 10_000)]
    [InlineData(1_000_000, 0, 0, 10_000)]
    [InlineData(-5, 0, 0, 1)]
    [InlineData(3, 5, 20, 5)]
    [InlineData(21, 5, 20, 20)]
    [InlineData(7, 5, 20, 7)]
    [InlineData(7, 9, 3, 9)]
    [InlineData(int.MaxValue, 1, int.MaxValue, 10_000)]
    public void It_is_between_what_may_be_ordered(int asked, int least, int most, int expected)
    {
        Assert.Equal(expected, new OrderableQuantity(least, most, []).Clamp(asked));
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(6, 6)]
    [InlineData(7, 12)]
    [InlineData(99, 24)]
    public void It_is_one_of_those_that_are_allowed(int asked, int expected)
    {
        Assert.Equal(expected, new OrderableQuantity(1, 0, [24, 6, 12]).Clamp(asked));
    }

    [Theory]
    // A number that nobody can order is not among those that are allowed, and the largest one is.
    [InlineData(5, 5, 0, -3)]
    [InlineData(5, 5, 10_001)]
    [InlineData(5, 10_000, 10_000, 10_001)]
    [InlineData(5, 1, 0, 1, 10_001)]
    public void A_number_that_makes_no_sense_is_not_offered(int asked, int expected, params int[] allowed)
    {
        Assert.Equal(expected, new OrderableQuantity(1, 0, allowed).Clamp(asked));
    }
}
