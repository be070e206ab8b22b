using static Domain.Tests.Given;

namespace Domain.Tests.Allocation;

public sealed class AllocatorTests
{
    [Fact]
    public void The_first_in_turn_is_served_in_full_and_the_next_gets_the_rest()
    {
        var plan = Plan(3, GrantRule.Partial, Line(2, 2), Line(1, 2));

        Assert.Equal([new Grant(1, Units(2)), new Grant(2, Units(1))], plan.Grants);
        Assert.Equal(Units(0), plan.LeftOver);
    }

    [Fact]
    public void What_nobody_can_take_is_left_over()
    {
        var plan = Plan(10, GrantRule.Partial, Line(1, 2), Line(2, 3));

        Assert.Equal([new Grant(1, Units(2)), new Grant(2, Units(3))], plan.Grants);
        Assert.Equal(Units(5), plan.LeftOver);
    }

    [Theory]
    [InlineData(GrantRule.Partial)]
    [InlineData(GrantRule.CompleteLineOnly)]
    public void Without_stock_nobody_gets_anything(GrantRule rule)
    {
        var plan = Plan(0, rule, Line(1, 2));

        Assert.Empty(plan.Grants);
        Assert.Equal(Units(0), plan.LeftOver);
    }

    [Fact]
    public void Without_a_queue_everything_is_left_over()
    {
        var plan = Plan(4, GrantRule.Partial);

        Assert.Empty(plan.Grants);
        Assert.Equal(Units(4), plan.LeftOver);
    }

    [Fact]
    public void A_held_line_is_passed_over_and_the_next_is_served()
    {
        var plan = Plan(2, GrantRule.Partial, Line(1, 2, onHold: true), Line(2, 2));

        Assert.Equal([new Grant(2, Units(2))], plan.Grants);
    }

    [Fact]
    public void A_line_that_waits_for_nothing_is_passed_over()
    {
        var plan = Plan(2, GrantRule.CompleteLineOnly, Line(1, 0), Line(2, 2));

        Assert.Equal([new Grant(2, Units(2))], plan.Grants);
    }

    [Fact]
    public void With_complete_lines_only_units_are_kept_for_the_line_whose_turn_it_is()
    {
        var plan = Plan(3, GrantRule.CompleteLineOnly, Line(1, 2), Line(2, 5), Line(3, 1));

        Assert.Equal([new Grant(1, Units(2))], plan.Grants);
        Assert.Equal(Units(1), plan.LeftOver);
    }

    [Fact]
    public void With_complete_lines_only_a_held_line_blocks_nobody()
    {
        var plan = Plan(1, GrantRule.CompleteLineOnly, Line(1, 5, onHold: true), Line(2, 1));

        Assert.Equal([new Grant(2, Units(1))], plan.Grants);
        Assert.Equal(Units(0), plan.LeftOver);
    }

    [Fact]
    public void A_queue_out_of_order_is_left_as_it_was()
    {
        WaitingLine[] lines = [Line(3, 1), Line(1, 1), Line(2, 1)];

        Allocator.Plan(lines, Units(2), GrantRule.Partial);

        Assert.Equal([3, 1, 2], lines.Select(line => line.BackorderId));
    }

    [Fact]
    public void A_queue_out_of_order_is_served_in_turn()
    {
        var plan = Plan(3, GrantRule.Partial, Line(3, 1), Line(2, 2), Line(1, 1, priority: -1), Line(4, 1, priority: 9));

        Assert.Equal([new Grant(4, Units(1)), new Grant(2, Units(2))], plan.Grants);
        Assert.Equal(Units(0), plan.LeftOver);
    }

    [Fact]
    public void However_much_arrived_one_line_takes_what_it_waits_for()
    {
        var plan = Plan(int.MaxValue, GrantRule.CompleteLineOnly, Line(1, 2));

        Assert.Equal([new Grant(1, Units(2))], plan.Grants);
        Assert.Equal(Units(int.MaxValue - 2), plan.LeftOver);
    }

    private static AllocationPlan Plan(int grantable, GrantRule rule, params WaitingLine[] lines)
    {
        return Allocator.Plan(lines, Units(grantable), rule);
    }
}
