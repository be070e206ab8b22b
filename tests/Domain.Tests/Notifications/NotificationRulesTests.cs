namespace Domain.Tests.Notifications;

public sealed class NotificationRulesTests
{
    private static readonly OrderStanding _waiting = new(IsDeleted: false, IsCancelled: false, IsComplete: false, IsWaiting: true);

    [Fact]
    public void Of_several_messages_the_strongest_is_sent()
    {
        Assert.Equal(NotificationKind.Released, NotificationRules.Strongest([NotificationKind.Allocated, NotificationKind.Released]));
        Assert.Equal(NotificationKind.Shipped, NotificationRules.Strongest([NotificationKind.Released, NotificationKind.Shipped]));
        Assert.Equal(NotificationKind.Allocated, NotificationRules.Strongest([NotificationKind.DelayedAgain, NotificationKind.Allocated]));
        Assert.Equal(NotificationKind.DelayedAgain, NotificationRules.Strongest([NotificationKind.DateChanged, NotificationKind.DelayedAgain]));
        Assert.Equal(NotificationKind.DateChanged, NotificationRules.Strongest([NotificationKind.Digest, NotificationKind.DateChanged]));
        Assert.Equal(NotificationKind.Digest, NotificationRules.Strongest([NotificationKind.Digest, NotificationKind.AlternativeOffered]));
    }

    [Theory]
    [InlineData(NotificationKind.DateChanged)]
    [InlineData(NotificationKind.DelayedAgain)]
    [InlineData(NotificationKind.Allocated)]
    [InlineData(NotificationKind.Released)]
    [InlineData(NotificationKind.AlternativeOffered)]
    [InlineData(NotificationKind.CancelRequested)]
    [InlineData(NotificationKind.Digest)]
    public void Who_waits_is_told_until_the_order_ends(NotificationKind kind)
    {
        Assert.True(NotificationRules.MayTell(kind, _waiting));
        Assert.False(NotificationRules.MayTell(kind, _waiting with { IsDeleted = true }));
        Assert.False(NotificationRules.MayTell(kind, _waiting with { IsCancelled = true }));
        Assert.False(NotificationRules.MayTell(kind, _waiting with { IsComplete = true }));
        Assert.False(NotificationRules.MayTell(kind, _waiting with { IsWaiting = false }));
    }

    [Fact]
    public void The_message_that_it_has_ended_is_still_told()
    {
        var ended = _waiting with { IsComplete = true, IsWaiting = false };

        Assert.True(NotificationRules.MayTell(NotificationKind.Shipped, ended));
        Assert.True(NotificationRules.MayTell(NotificationKind.CancelRefused, ended));
        Assert.True(NotificationRules.MayTell(NotificationKind.CancelAccepted, ended with { IsCancelled = true }));
        Assert.False(NotificationRules.MayTell(NotificationKind.Shipped, ended with { IsCancelled = true }));
        Assert.False(NotificationRules.MayTell(NotificationKind.CancelAccepted, ended with { IsDeleted = true }));
    }
}
