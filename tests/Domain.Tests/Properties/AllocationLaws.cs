namespace Domain.Tests.Properties;

public sealed class AllocationLaws
{
    [Fact]
    public void Nothing_is_lost_and_nothing_is_invented()
    {
        Queues.Hold(queue => Given(queue.Plan()) + queue.Plan().LeftOver.Value == queue.Grantable);
    }

    [Fact]
    public void No_line_gets_more_than_it_waits_for_and_each_gets_at_most_one_grant()
    {
        Queues.Hold(queue =>
        {
            var waiting = queue.Lines.ToDictionary(line => line.BackorderId, line => line.Waiting);
            var grants = queue.Plan().Grants;

            return grants.All(grant => grant.Given > Units.None && grant.Given <= waiting[grant.BackorderId])
                && grants.Select(grant => grant.BackorderId).Distinct().Count() == grants.Count;
        });
    }

    [Fact]
    public void The_same_lines_in_any_order_give_the_same_plan()
    {
        Queues.Hold(queue =>
        {
            var one = queue.Plan();
            var other = (queue with { Lines = queue.Shuffled }).Plan();

            return one.Grants.SequenceEqual(other.Grants) && one.LeftOver == other.LeftOver;
        });
    }

    [Fact]
    public void Held_lines_get_nothing()
    {
        Queues.Hold(queue => !queue.Lines.Any(line => line.OnHold && queue.Plan().Grants.Any(grant => grant.BackorderId == line.BackorderId)));
    }

    [Fact]
    public void Held_lines_change_nothing_for_the_others()
    {
        Queues.Hold(queue =>
        {
            var without = queue with { Lines = [.. queue.Lines.Where(line => !line.OnHold)] };

            return queue.Plan().Grants.SequenceEqual(without.Plan().Grants);
        });
    }

    [Fact]
    public void Nobody_is_served_before_an_earlier_line_has_all_it_waits_for()
    {
        Queues.Hold(queue =>
        {
            var given = queue.Plan().Grants.ToDictionary(grant => grant.BackorderId, grant => grant.Given);
            var turns = queue.Lines.Where(line => !line.OnHold && !line.Waiting.IsNone).Order(QueueOrder.Instance);
            var unserved = turns.SkipWhile(line => given.GetValueOrDefault(line.BackorderId) == line.Waiting);

            return unserved.Skip(1).All(line => !given.ContainsKey(line.BackorderId));
        });
    }

    [Fact]
    public void With_complete_lines_only_a_line_gets_all_or_nothing()
    {
        Queues.Hold(queue =>
        {
            var waiting = queue.Lines.ToDictionary(line => line.BackorderId, line => line.Waiting);
            var complete = (queue with { Rule = GrantRule.CompleteLineOnly }).Plan();

            return complete.Grants.All(grant => grant.Given == waiting[grant.BackorderId]);
        });
    }

    [Fact]
    public void With_partial_grants_stock_is_left_over_only_when_nobody_waits_for_it()
    {
        Queues.Hold(queue =>
        {
            var wanted = queue.Lines.Where(line => !line.OnHold).Sum(line => line.Waiting.Value);

            return Given((queue with { Rule = GrantRule.Partial }).Plan()) == Math.Min(wanted, queue.Grantable);
        });
    }

    [Fact]
    public void Planning_again_after_a_plan_was_carried_out_grants_nothing_more()
    {
        Queues.Hold(queue =>
        {
            var plan = queue.Plan();
            var given = plan.Grants.ToDictionary(grant => grant.BackorderId, grant => grant.Given);
            var after = queue.Lines.Select(line => line with { Waiting = line.Waiting - given.GetValueOrDefault(line.BackorderId) });

            return (queue with { Lines = [.. after], Grantable = plan.LeftOver.Value }).Plan().Grants.Count == 0;
        });
    }

    private static int Given(AllocationPlan plan) => plan.Grants.Sum(grant => grant.Given.Value);
}
