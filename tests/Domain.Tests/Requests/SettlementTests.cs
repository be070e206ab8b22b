using Nop.Plugin.Misc.Backorders.Domain.Requests;

namespace Domain.Tests.Requests;

/// <summary>A part is taken off an order, and something comes instead of it.</summary>
public sealed class SettlementTests
{
    [Fact]
    public void Points_worth_less_than_the_smallest_coin_go_back_as_points()
    {
        var part = new PartWorth(0, 0, 0, 3);

        Assert.Equal(new(part, 0m), Settlement.Of(part, 0, 2));
    }

    [Fact]
    public void What_rounding_leaves_goes_to_points_when_there_are_any()
    {
        // Two cents of four go back: half a cent each of money and card is a cent each, and nothing is left for one of points.
        Assert.Equal(new(new(0.01m, 0.01m, 0.00m, 10), 0m), Settlement.Of(new(0.01m, 0.01m, 0.02m, 20), 0.02m, 2));
    }

    [Fact]
    public void Without_points_it_goes_to_the_gift_card()
    {
        Assert.Equal(new(new(0.01m, 0.00m, 0, 0), 0m), Settlement.Of(new(0.01m, 0.01m, 0, 0), 0.01m, 2));
    }

    [Fact]
    public void Without_either_it_stays_money_to_the_last_fraction()
    {
        Assert.Equal(new(new(0.995m, 0, 0, 0), 0m), Settlement.Of(new(1.00m, 0, 0, 0), 0.005m, 2));
    }
}
