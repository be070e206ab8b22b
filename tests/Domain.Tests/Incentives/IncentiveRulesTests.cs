using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Domain.Tests.Incentives;

public sealed class IncentiveRulesTests
{
    private static readonly DateOnly _placed = new(2026, 6, 1);

    [Theory]
    [InlineData(14, 14, false)]
    [InlineData(15, 14, true)]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    public void Waiting_counts_from_the_day_of_the_order(int waited, int days, bool applies)
    {
        Assert.Equal(applies, IncentiveRules.Applies(IncentiveKind.Waiting, days, _placed, new Promise.Unknown(), new Promise.Unknown(), _placed.AddDays(waited)));
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void A_slip_is_measured_against_the_first_promise(int slipped, bool applies)
    {
        var first = Promise.Of(_placed.AddDays(2), _placed.AddDays(4), PromiseBasis.ShopLeadTime);
        var now = Promise.Of(_placed.AddDays(2), _placed.AddDays(4 + slipped), PromiseBasis.Clerk);

        Assert.Equal(applies, IncentiveRules.Applies(IncentiveKind.Slipped, 5, _placed, first, now, _placed));
    }

    [Fact]
    public void Where_no_day_was_promised_none_slips()
    {
        var day = Promise.Of(_placed, _placed.AddDays(99), PromiseBasis.Clerk);

        Assert.False(IncentiveRules.Applies(IncentiveKind.Slipped, 0, _placed, new Promise.Unknown(), day, _placed));
        Assert.False(IncentiveRules.Applies(IncentiveKind.Slipped, 0, _placed, day, new Promise.Unknown(), _placed));
    }

    [Fact]
    public void A_budget_is_never_passed()
    {
        Assert.True(IncentiveRules.Fits(budget: 10, before: 5, cost: 5));
        Assert.False(IncentiveRules.Fits(budget: 10, before: 5.01m, cost: 5));
        Assert.Equal((7m, 3m), (IncentiveRules.Cost(IncentiveReward.DiscountAmount, 7, 3), IncentiveRules.Cost(IncentiveReward.RewardPoints, 7, 3)));
    }

    [Fact]
    public void A_rule_of_a_kind_that_nobody_knows_gives_nothing()
    {
        var first = Promise.Of(_placed, _placed, PromiseBasis.Clerk);
        var late = Promise.Of(_placed.AddDays(99), _placed.AddDays(99), PromiseBasis.Clerk);

        Assert.False(IncentiveRules.Applies((IncentiveKind)15, 0, _placed, first, late, _placed.AddDays(99)));
    }

    [Fact]
    public void A_discount_in_percent_costs_what_its_rule_says_it_may()
    {
        Assert.Equal(3m, IncentiveRules.Cost(IncentiveReward.DiscountPercentage, 7, 3));
    }
}
