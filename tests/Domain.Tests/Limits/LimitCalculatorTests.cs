using Nop.Plugin.Misc.Backorders.Domain.Limits;

namespace Domain.Tests.Limits;

public sealed class LimitCalculatorTests
{
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly LimitFacts _facts = new(_today, Free: 3, Waiting: 4, OfCustomer: 1, [], Promised: null);

    [Fact]
    public void Without_a_limit_any_number_can_be_ordered()
    {
        Assert.True(LimitRule.None.IsNone);
        Assert.Equal(LimitAnswer.Unlimited, LimitCalculator.Answer(LimitRule.None, _facts));
        Assert.True(LimitAnswer.Unlimited.Allows(long.MaxValue));
        Assert.False(LimitAnswer.Unlimited.IsClosed);
    }

    [Theory]
    // limit, waiting, in stock: what can be ordered
    [InlineData(10, 4, 3, 9)]
    [InlineData(10, 10, 3, 3)]
    [InlineData(10, 12, 3, 3)]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, -5, 0)]
    [InlineData(1, 0, -5, 1)]
    [InlineData(int.MaxValue, 0, 5, int.MaxValue)]
    public void So_many_may_wait_and_what_is_in_stock_can_be_ordered_besides(int amount, int waiting, int free, int most)
    {
        var answer = LimitCalculator.Answer(Rule(LimitBasis.Units, amount), _facts with { Waiting = waiting, Free = free });

        Assert.Equal((most, LimitReason.Units), (answer.Most, answer.Reason));
        Assert.Equal(most == 0, answer.IsClosed);
        Assert.True(answer.Allows(most));
        Assert.False(answer.Allows(most + 1L));
    }

    [Theory]
    // limit, waiting: the delivery of 2 on day 5 or that of 3 on day 9 lets fewer wait than may
    [InlineData(4, 4, 5)]
    [InlineData(4, 5, 5)]
    [InlineData(4, 6, 9)]
    [InlineData(4, 9, null)]
    [InlineData(0, 1, null)]
    [InlineData(4, 0, null)]
    public void More_can_be_ordered_when_a_delivery_serves_enough_of_those_who_wait(int amount, int waiting, int? day)
    {
        LimitSupply[] supply = [new(_today.AddDays(9), 3), new(_today.AddDays(5), 2)];

        var answer = LimitCalculator.Answer(Rule(LimitBasis.Units, amount), _facts with { Waiting = waiting, Supply = supply });

        Assert.Equal(day is { } days ? _today.AddDays(days) : null, answer.More);
    }

    [Fact]
    public void A_delivery_that_should_have_come_brings_more_today()
    {
        var answer = LimitCalculator.Answer(Rule(LimitBasis.Units, 4), _facts with { Supply = [new(_today.AddDays(-3), 2)] });

        Assert.Equal(new(3, LimitReason.Units, _today), answer);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(9, 8)]
    public void As_many_as_are_on_their_way_less_what_waits_for_them(int coming, int most)
    {
        var facts = _facts with { Supply = coming == 0 ? [] : [new(_today.AddDays(400), coming)] };

        Assert.Equal(new(most, LimitReason.OnTheWay, null), LimitCalculator.Answer(Rule(LimitBasis.OnTheWay, 0), facts));
    }

    [Theory]
    // 6 come on day 10, 6 more on day 20; 4 wait
    [InlineData(9, 3, 1)]
    [InlineData(10, 5, 10)]
    [InlineData(19, 5, 1)]
    [InlineData(20, 11, null)]
    public void As_many_as_can_be_promised_within_so_many_days(int days, int most, int? more)
    {
        var facts = _facts with { Supply = [new(_today.AddDays(20), 6), new(_today.AddDays(10), 6)] };

        var answer = LimitCalculator.Answer(Rule(LimitBasis.WithinDays, days), facts);

        Assert.Equal(new(most, LimitReason.WithinDays, more is { } day ? _today.AddDays(day) : null), answer);
    }

    [Fact]
    public void What_waits_for_a_later_delivery_leaves_less_of_it()
    {
        var facts = _facts with { Waiting = 8, Supply = [new(_today.AddDays(10), 6), new(_today.AddDays(20), 2), new(_today.AddDays(30), 1)] };

        // 8 wait for 6 + 2: only the last delivery has one to spare, and is near enough 25 days from now.
        Assert.Equal(new(3, LimitReason.WithinDays, _today.AddDays(25)), LimitCalculator.Answer(Rule(LimitBasis.WithinDays, 5), facts));
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(13, 3)]
    public void A_lead_time_that_is_short_enough_promises_any_number(int days, int? most)
    {
        var answer = LimitCalculator.Answer(Rule(LimitBasis.WithinDays, days), _facts with { Promised = _today.AddDays(14) });

        Assert.Equal(most, answer.Most);
    }

    [Fact]
    public void Days_beyond_the_calendar_are_its_end()
    {
        Assert.Equal(3, LimitCalculator.Answer(Rule(LimitBasis.WithinDays, int.MaxValue), _facts).Most);
    }

    [Fact]
    public void Before_the_first_day_only_what_is_in_stock_can_be_ordered()
    {
        var rule = new LimitRule(LimitBasis.None, 0, 0, 0, _today.AddDays(1));

        Assert.Equal(new(3, LimitReason.NotYet, _today.AddDays(1)), LimitCalculator.Answer(rule, _facts));
        Assert.Equal(LimitAnswer.Unlimited, LimitCalculator.Answer(rule with { FirstDay = _today }, _facts));
        Assert.False(rule.IsNone);
    }

    [Theory]
    [InlineData(2, 0, 5, LimitReason.PerOrder)]
    [InlineData(0, 3, 5, LimitReason.PerCustomer)]
    [InlineData(0, 1, 3, LimitReason.PerCustomer)]
    [InlineData(9, 2, 4, LimitReason.PerCustomer)]
    [InlineData(6, 7, 9, LimitReason.Units)]
    public void The_smallest_limit_binds_and_of_equal_ones_that_of_everybody(int perOrder, int perCustomer, int most, LimitReason reason)
    {
        var rule = new LimitRule(LimitBasis.Units, 10, perOrder, perCustomer, null);

        var answer = LimitCalculator.Answer(rule, _facts);

        Assert.Equal((most, reason), (answer.Most, answer.Reason));
    }

    [Theory]
    // 4 wait, of which 3 are of the order and all of one customer
    [InlineData(LimitBasis.Units, 4, 0, 0, 0)]
    [InlineData(LimitBasis.Units, 2, 0, 0, 2)]
    [InlineData(LimitBasis.Units, 0, 0, 0, 3)]
    [InlineData(LimitBasis.OnTheWay, 0, 0, 0, 2)]
    [InlineData(LimitBasis.WithinDays, 4, 0, 0, 3)]
    [InlineData(LimitBasis.WithinDays, 5, 0, 0, 2)]
    [InlineData(LimitBasis.None, 0, 2, 0, 1)]
    [InlineData(LimitBasis.None, 0, 0, 3, 1)]
    [InlineData(LimitBasis.None, 0, 3, 4, 0)]
    public void What_came_through_all_the_same_is_known_by_how_much_it_was(LimitBasis basis, int amount, int perOrder, int perCustomer, int over)
    {
        var facts = _facts with { OfCustomer = 4, Supply = [new(_today.AddDays(5), 2)] };

        Assert.Equal(over, LimitCalculator.Over(new(basis, amount, perOrder, perCustomer, null), facts, ofOrder: 3));
    }

    [Fact]
    public void Before_the_first_day_all_of_an_order_is_too_much()
    {
        Assert.Equal(3, LimitCalculator.Over(new(LimitBasis.None, 0, 0, 0, _today.AddDays(1)), _facts, ofOrder: 3));
        Assert.Equal(0, LimitCalculator.Over(LimitRule.None, _facts, ofOrder: 3));
    }

    [Fact]
    public void Of_rules_of_one_scope_each_part_is_taken_from_the_strictest()
    {
        Assert.Equal(LimitRule.None, LimitRule.Strictest([]));
        Assert.Equal(
            new(LimitBasis.Units, 3, 2, 5, _today),
            LimitRule.Strictest(
            [
                new(LimitBasis.Units, 4, 2, 0, null),
                new(LimitBasis.WithinDays, 1, 9, 5, _today),
                new(LimitBasis.Units, 3, 0, 7, _today.AddDays(-1)),
                LimitRule.None
            ]));
        Assert.Equal(LimitBasis.OnTheWay, LimitRule.Strictest([Rule(LimitBasis.WithinDays, 0), Rule(LimitBasis.OnTheWay, 0)]).Basis);
        Assert.Equal(new(LimitBasis.WithinDays, 2, 0, 0, null), LimitRule.Strictest([Rule(LimitBasis.WithinDays, 7), Rule(LimitBasis.WithinDays, 2), LimitRule.None]));
    }

    private static LimitRule Rule(LimitBasis basis, int amount) => new(basis, amount, 0, 0, null);
}
