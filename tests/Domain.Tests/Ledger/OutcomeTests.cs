using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Domain.Tests.Ledger;

public sealed class OutcomeTests
{
    [Fact]
    public void What_was_not_refused_is_done_and_what_was_refused_says_why()
    {
        Outcome refused = Refusal.NotFound;

        Assert.True(Outcome.Done.IsDone);
        Assert.Null(Outcome.Done.Refusal);
        Assert.False(refused.IsDone);
        Assert.Equal(Refusal.NotFound, refused.Refusal);
    }
}
