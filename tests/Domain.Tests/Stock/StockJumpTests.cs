using static Domain.Tests.Given;

namespace Domain.Tests.Stock;

/// <summary>A number is written over stock below zero: 10 over −4.</summary>
public sealed class StockJumpTests
{
    [Theory]
    [InlineData(-4, 10, true)]
    [InlineData(-1, 0, true)]
    [InlineData(-4, -1, false)]
    [InlineData(0, 10, false)]
    [InlineData(3, 10, false)]
    public void A_number_swallows_what_is_owed_when_it_takes_stock_from_below_zero_to_zero_or_more(int before, int after, bool isOne)
    {
        Assert.Equal(isOne, StockJump.IsOne(before, after));
    }

    [Theory]
    [InlineData(-4, 10, 4, 4)]
    [InlineData(-4, 3, 4, 4)]
    [InlineData(-4, 4, 4, 4)]
    [InlineData(-4, 10, 3, 3)]
    [InlineData(-4, 10, 9, 4)]
    [InlineData(-4, 10, 0, 0)]
    [InlineData(2, 10, 9, 0)]
    [InlineData(int.MinValue, 0, int.MaxValue, int.MaxValue)]
    public void What_waited_below_zero_is_owed(int before, int after, int waiting, int owed)
    {
        Assert.Equal(Units(owed), new StockJump(before, after, Units(waiting)).Owed);
    }
}
