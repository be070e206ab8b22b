namespace Domain.Tests.Notifications;

public sealed class NotificationRulesTests
{
    private static readonly OrderStanding _waiting = new([], IsWaiting: true);

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

    [Fact]
    public void Of_no_message_none_is_the_strongest()
    {
        Assert.Throws<InvalidOperationException>(() => NotificationRules.Strongest([]));
    }

    [Fact]
    public void What_customers_asked_for_and_what_a_clerk_wrote_to_them_is_an_answer_and_nothing_else_is()
    {
        Assert.Equal(
            [NotificationKind.CancelRequested, NotificationKind.CancelAccepted, NotificationKind.CancelRefused, NotificationKind.AlternativeOffered],
            Enum.GetValues<NotificationKind>().Where(NotificationRules.IsAnswer));
    }

    [Theory]
    [InlineData(NotificationKind.DateChanged)]
    [InlineData(NotificationKind.DelayedAgain)]
    [InlineData(NotificationKind.Allocated)]
    [InlineData(NotificationKind.Released)]
    [InlineData(NotificationKind.PutOnBackorder)]
    [InlineData(NotificationKind.Digest)]
    public void Who_waits_is_told_while_the_order_is_served(NotificationKind kind)
    {
        Assert.True(NotificationRules.MayTell(kind, _waiting));
        Assert.False(NotificationRules.MayTell(kind, _waiting with { IsWaiting = false }));

        foreach (var obstacle in Enum.GetValues<ServingObstacle>())
            Assert.False(NotificationRules.MayTell(kind, With(obstacle)));
    }

    [Theory]
    [InlineData(NotificationKind.AlternativeOffered)]
    [InlineData(NotificationKind.CancelRequested)]
    public void What_somebody_asked_or_offers_is_told_until_the_order_ends(NotificationKind kind)
    {
        Assert.True(NotificationRules.MayTell(kind, _waiting));
        Assert.True(NotificationRules.MayTell(kind, With(ServingObstacle.NotPaid)));
        Assert.True(NotificationRules.MayTell(kind, With(ServingObstacle.ProductDeleted)));
        Assert.False(NotificationRules.MayTell(kind, With(ServingObstacle.OrderDeleted)));
        Assert.False(NotificationRules.MayTell(kind, With(ServingObstacle.OrderCancelled)));
        Assert.False(NotificationRules.MayTell(kind, With(ServingObstacle.CompletedByHand)));
        Assert.False(NotificationRules.MayTell(kind, _waiting with { IsWaiting = false }));
    }

    [Fact]
    public void The_message_that_it_has_ended_is_still_told()
    {
        var ended = With(ServingObstacle.CompletedByHand) with { IsWaiting = false };
        var cancelled = With(ServingObstacle.OrderCancelled, ServingObstacle.Refunded) with { IsWaiting = false };

        Assert.True(NotificationRules.MayTell(NotificationKind.Shipped, ended));
        Assert.True(NotificationRules.MayTell(NotificationKind.CancelRefused, ended));
        Assert.True(NotificationRules.MayTell(NotificationKind.CancelAccepted, cancelled));
        Assert.False(NotificationRules.MayTell(NotificationKind.Shipped, cancelled));
        Assert.False(NotificationRules.MayTell(NotificationKind.CancelAccepted, With(ServingObstacle.OrderDeleted)));
    }

    private static OrderStanding With(params ServingObstacle[] obstacles) => _waiting with { Obstacles = obstacles };
}
