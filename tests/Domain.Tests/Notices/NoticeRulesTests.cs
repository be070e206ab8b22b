namespace Domain.Tests.Notices;

public sealed class NoticeRulesTests
{
    private static readonly OrderStanding _waiting = new(IsDeleted: false, IsCancelled: false, IsComplete: false, IsWaiting: true);

    [Fact]
    public void Of_several_messages_the_strongest_is_sent()
    {
        Assert.Equal(NoticeKind.Released, NoticeRules.Strongest([NoticeKind.Allocated, NoticeKind.Released]));
        Assert.Equal(NoticeKind.Shipped, NoticeRules.Strongest([NoticeKind.Released, NoticeKind.Shipped]));
        Assert.Equal(NoticeKind.Allocated, NoticeRules.Strongest([NoticeKind.DelayedAgain, NoticeKind.Allocated]));
        Assert.Equal(NoticeKind.DelayedAgain, NoticeRules.Strongest([NoticeKind.DateChanged, NoticeKind.DelayedAgain]));
        Assert.Equal(NoticeKind.DateChanged, NoticeRules.Strongest([NoticeKind.Digest, NoticeKind.DateChanged]));
        Assert.Equal(NoticeKind.Digest, NoticeRules.Strongest([NoticeKind.Digest, NoticeKind.AlternativeOffered]));
    }

    [Theory]
    [InlineData(NoticeKind.DateChanged)]
    [InlineData(NoticeKind.DelayedAgain)]
    [InlineData(NoticeKind.Allocated)]
    [InlineData(NoticeKind.Released)]
    [InlineData(NoticeKind.AlternativeOffered)]
    [InlineData(NoticeKind.CancelRequested)]
    [InlineData(NoticeKind.Digest)]
    public void Who_waits_is_told_until_the_order_ends(NoticeKind kind)
    {
        Assert.True(NoticeRules.MayTell(kind, _waiting));
        Assert.False(NoticeRules.MayTell(kind, _waiting with { IsDeleted = true }));
        Assert.False(NoticeRules.MayTell(kind, _waiting with { IsCancelled = true }));
        Assert.False(NoticeRules.MayTell(kind, _waiting with { IsComplete = true }));
        Assert.False(NoticeRules.MayTell(kind, _waiting with { IsWaiting = false }));
    }

    [Fact]
    public void The_message_that_it_has_ended_is_still_told()
    {
        var ended = _waiting with { IsComplete = true, IsWaiting = false };

        Assert.True(NoticeRules.MayTell(NoticeKind.Shipped, ended));
        Assert.True(NoticeRules.MayTell(NoticeKind.CancelRefused, ended));
        Assert.True(NoticeRules.MayTell(NoticeKind.CancelAccepted, ended with { IsCancelled = true }));
        Assert.False(NoticeRules.MayTell(NoticeKind.Shipped, ended with { IsCancelled = true }));
        Assert.False(NoticeRules.MayTell(NoticeKind.CancelAccepted, ended with { IsDeleted = true }));
    }
}
