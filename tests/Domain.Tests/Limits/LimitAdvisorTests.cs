using Nop.Plugin.Misc.Backorders.Domain.Limits;

namespace Domain.Tests.Limits;

public sealed class LimitAdvisorTests
{
    private static readonly AdviceFacts _well = new(Waiting: 10, Coming: 4, Late: 0, Cancelled: 0, CancelledBefore: 0, IsSupplied: true, HasRule: false, Applied: null);

    [Fact]
    public void Where_goods_come_in_time_nothing_is_advised()
    {
        Assert.Null(LimitAdvisor.Advise(_well));
        Assert.Null(LimitAdvisor.Advise(_well with { Waiting = 0, Coming = 0 }));
    }

    [Fact]
    public void Nothing_on_the_way_closes_where_deliveries_are_recorded()
    {
        Assert.Equal(new(AdviceAction.Close, AdviceReason.NothingOnTheWay, 10), LimitAdvisor.Advise(_well with { Coming = 0 }));
        Assert.Null(LimitAdvisor.Advise(_well with { Coming = 0, IsSupplied = false }));
    }

    [Theory]
    [InlineData(1, 4, null)]
    [InlineData(2, 4, AdviceAction.Cap)]
    [InlineData(2, 0, AdviceAction.Close)]
    public void Missed_dates_cap_at_what_is_on_the_way_or_close(int late, int coming, AdviceAction? action)
    {
        var advice = LimitAdvisor.Advise(_well with { Late = late, Coming = coming, IsSupplied = false });

        Assert.Equal(action is { } known ? new(known, AdviceReason.DatesMissed, late) : null, advice);
    }

    [Theory]
    [InlineData(3, 1, 10, true)]
    [InlineData(3, 2, 10, false)]
    [InlineData(2, 0, 10, false)]
    [InlineData(3, 1, 15, true)]
    [InlineData(3, 1, 16, false)]
    public void Cancellations_must_have_doubled_and_be_a_fifth_of_what_waits(int cancelled, int before, int waiting, bool isAdvised)
    {
        var advice = LimitAdvisor.Advise(_well with { Cancelled = cancelled, CancelledBefore = before, Waiting = waiting });

        Assert.Equal(isAdvised ? new(AdviceAction.Cap, AdviceReason.CancellationsRise, cancelled) : null, advice);
    }

    [Fact]
    public void What_a_person_decided_is_left_alone()
    {
        Assert.Null(LimitAdvisor.Advise(_well with { Coming = 0, HasRule = true }));
    }

    [Theory]
    [InlineData(AdviceAction.Close, 10, null)]
    [InlineData(AdviceAction.Close, 12, 2)]
    [InlineData(AdviceAction.Cap, 12, 2)]
    public void What_was_closed_is_opened_when_more_is_confirmed_than_waits(AdviceAction applied, int coming, int? units)
    {
        var advice = LimitAdvisor.Advise(_well with { Coming = coming, Applied = applied, HasRule = true, Late = 9 });

        Assert.Equal(units is { } more ? new(AdviceAction.Reopen, AdviceReason.SupplyConfirmed, more) : null, advice);
    }

    [Fact]
    public void What_was_opened_again_is_judged_anew()
    {
        Assert.Equal(AdviceAction.Close, LimitAdvisor.Advise(_well with { Coming = 0, Applied = AdviceAction.Reopen })!.Action);
    }
}
