namespace Domain.Tests.Notifications;

/// <summary>What a message told of a backorder, against what the next one says.</summary>
public sealed class ToldUnitsTests
{
    [Fact]
    public void What_left_was_prepared_before_and_what_is_prepared_was_there_before()
    {
        Assert.Equal(new ToldUnits(9, 5, 2, 0), default(ToldUnits).Now(Given.Figures(waiting: 7, allocated: 4, released: 3, shipped: 2)));
    }

    [Theory]
    // Told: 4 there, of which 3 are being prepared, of which 1 left.
    [InlineData(1, 2, 1, false)]
    [InlineData(0, 3, 1, false)]
    [InlineData(0, 0, 4, false)]
    [InlineData(9, 2, 1, false)]
    // One of those that were there waits again.
    [InlineData(0, 2, 1, true)]
    // One that was being prepared lies there again.
    [InlineData(2, 1, 1, true)]
    // The one that left came back.
    [InlineData(1, 3, 0, true)]
    [InlineData(0, 0, 0, true)]
    public void Units_are_lost_when_fewer_are_there_or_prepared_or_shipped_than_were_told(int allocated, int released, int shipped, bool areLost)
    {
        var told = new ToldUnits(Reserved: 4, Prepared: 3, Shipped: 1, Losses: 2);
        var known = Given.Figures(5, allocated, released, shipped);

        Assert.Equal(areLost, told.AreLost(known));
        Assert.Equal(areLost ? 3 : 2, told.Now(known).Losses);
    }

    [Fact]
    public void Who_was_told_nothing_lost_nothing()
    {
        Assert.False(default(ToldUnits).AreLost(Given.Figures(waiting: 3)));
    }

    [Fact]
    public void Each_loss_is_counted_once_it_was_told()
    {
        var first = default(ToldUnits).Now(Given.Figures(allocated: 2));
        var second = first.Now(Given.Figures(waiting: 2));

        Assert.Equal(new ToldUnits(2, 0, 0, 0), first);
        Assert.Equal(new ToldUnits(0, 0, 0, 1), second);
        Assert.False(second.AreLost(Given.Figures(waiting: 2)));
        Assert.Equal(2, second.Now(Given.Figures(allocated: 2)).Now(Given.Figures(waiting: 2)).Losses);
    }
}
