using static Domain.Tests.Given;

namespace Domain.Tests.Stock;

public sealed class StockLevelTests
{
    [Theory]
    [InlineData(-5, 5, 0)]
    [InlineData(-4, 5, 1)]
    [InlineData(0, 5, 5)]
    [InlineData(1, 5, 5)]
    [InlineData(int.MaxValue, 5, 5)]
    [InlineData(10, 0, 0)]
    public void What_arrived_can_be_granted_and_never_more_than_waits(int available, int waiting, int grantable)
    {
        Assert.Equal(Units(grantable), new StockLevel(available, Units(waiting)).Grantable);
    }

    [Fact]
    public void A_cancel_raises_stock_but_grants_nothing()
    {
        var before = new StockLevel(Available: -5, Waiting: Units(5));
        var after = new StockLevel(Available: -3, Waiting: Units(3));

        Assert.Equal(Units(0), before.Grantable);
        Assert.Equal(Units(0), after.Grantable);
        Assert.Equal(Units(0), after.Unaccounted);
    }

    [Theory]
    [InlineData(-5, 5, 0)]
    [InlineData(-6, 5, 1)]
    [InlineData(-6, 0, 6)]
    [InlineData(0, 0, 0)]
    [InlineData(3, 0, 0)]
    [InlineData(int.MinValue, 0, int.MaxValue)]
    public void What_is_owed_beyond_the_waiting_units_is_unaccounted_for(int available, int waiting, int unaccounted)
    {
        Assert.Equal(Units(unaccounted), new StockLevel(available, Units(waiting)).Unaccounted);
    }

    [Theory]
    [InlineData(-2, 0)]
    [InlineData(0, 0)]
    [InlineData(4, 4)]
    public void A_new_buyer_gets_only_what_nobody_was_promised(int available, int free)
    {
        Assert.Equal(Units(free), new StockLevel(available, Units(9)).Free);
    }
}
