using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;

namespace Plugin.Tests.Notifications;

/// <summary>Several ways to reach shoppers, of which some fail.</summary>
public sealed class ChannelTests
{
    [Fact]
    public async Task A_way_that_fails_is_tried_again_and_the_other_is_not_repeated()
    {
        var pigeon = new Pigeon();
        using var mails = new MailShop(pigeon);
        var (order, _) = await mails.OrderAsync(lines: 2);
        pigeon.Told.Clear();
        pigeon.Failures = 2;

        await mails.PromiseAsync(order, new DateOnly(2026, 6, 17), "A storm.");
        Assert.Single(mails.Mails);
        Assert.Empty(pigeon.Told);
        Assert.Equal(2, mails.Shop.Rows<PendingNotificationRecord>().Count);
        var failure = Assert.Single(mails.Shop.Rows<FailedWorkRecord>());
        Assert.Equal(("notice", order), (failure.Work, failure.Subject));

        // Once more in vain, then it flies.
        await mails.Shop.RunTaskAsync();
        Assert.Equal([2, 2], mails.Shop.Rows<PendingNotificationRecord>().Select(row => row.Tries));
        mails.Shop.Clock.Advance(TimeSpan.FromMinutes(10));
        await mails.Shop.RunTaskAsync();

        var told = Assert.Single(pigeon.Told);
        Assert.Equal((NotificationKind.DateChanged, "A storm.", 2), (told.Kind, told.Reason, told.Before.Count));
        Assert.All(told.Before.Values, before => Assert.Equal(new DateOnly(2026, 6, 5), before.To));
        Assert.Single(mails.Mails);
        Assert.Empty(mails.Shop.Rows<PendingNotificationRecord>());
        Assert.Empty(mails.Shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task An_admin_can_try_it_at_once()
    {
        var pigeon = new Pigeon();
        using var mails = new MailShop(pigeon);
        var (order, products) = await mails.OrderAsync();
        pigeon.Told.Clear();
        pigeon.Failures = 1;
        await mails.ArriveAsync(products);
        var failure = Assert.Single(mails.Shop.Rows<FailedWorkRecord>());

        Assert.True(await mails.Shop.AskAsync<RetryFailedWork, bool>(retry => retry.RunNowAsync(failure.Id)));

        Assert.Equal(order, Assert.Single(pigeon.Told).Order.Id);
        Assert.Single(mails.Mails);
    }

    [Fact]
    public async Task What_ended_meanwhile_is_not_told_late()
    {
        var pigeon = new Pigeon();
        using var mails = new MailShop(pigeon);
        var (order, products) = await mails.OrderAsync();
        pigeon.Told.Clear();
        pigeon.Failures = 1;
        await mails.ArriveAsync(products);

        await mails.ChangeOrderAsync(order, row => row.OrderStatus = OrderStatus.Cancelled);
        await mails.Shop.RunTaskAsync();

        Assert.Empty(pigeon.Told);
        Assert.Empty(mails.Shop.Rows<PendingNotificationRecord>());
    }

    [Fact]
    public async Task Of_the_same_fact_each_way_tells_once()
    {
        var pigeon = new Pigeon();
        using var mails = new MailShop(pigeon);
        await mails.OrderAsync();
        pigeon.Told.Clear();
        var notice = new OrderNotification(NotificationKind.CancelRequested, Assert.Single(mails.Shop.Rows<Order>()), [mails.Shop.Backorder()], "request-7");

        Assert.True(await mails.Shop.AskAsync<SendNotification, bool>(send => send.RunAsync(notice)));
        Assert.False(await mails.Shop.AskAsync<SendNotification, bool>(send => send.RunAsync(notice)));

        Assert.Single(pigeon.Told);
        Assert.Equal("Backorders.CancelRequested.CustomerNotification", Assert.Single(mails.Mails).Template);
    }

    [Fact]
    public async Task A_fact_that_is_long_is_told_once_too()
    {
        using var mails = new MailShop();
        await mails.OrderAsync();
        var notice = new OrderNotification(NotificationKind.CancelRefused, Assert.Single(mails.Shop.Rows<Order>()), [], new string('x', 200));

        Assert.True(await mails.Shop.AskAsync<SendNotification, bool>(send => send.RunAsync(notice)));
        Assert.False(await mails.Shop.AskAsync<SendNotification, bool>(send => send.RunAsync(notice)));
        Assert.All(mails.Shop.Rows<NotificationRecord>(), claim => Assert.True(claim.Kind.Length <= 50));
    }

    [Fact]
    public async Task Being_put_on_backorder_goes_every_way_and_is_claimed_as_before()
    {
        var pigeon = new Pigeon();
        using var mails = new MailShop(pigeon);
        await mails.OrderAsync();

        Assert.Equal(NotificationKind.PutOnBackorder, Assert.Single(pigeon.Told).Kind);
        Assert.Equal(["put-on-backorder", "put-on-backorder:pigeon"], mails.Shop.Rows<NotificationRecord>().Select(claim => claim.Kind).Order());
    }

    [Fact]
    public async Task Templates_that_are_missing_are_installed_and_others_stay()
    {
        using var mails = new MailShop();
        mails.Templates.RemoveAll(template => template.Name != MailTemplates.Name(NotificationKind.PutOnBackorder));
        mails.Templates[0].Body = "worded by the shop";

        await mails.Shop.DoAsync<InstalledTemplates>(templates => templates.InstallAsync());

        Assert.Equal(MailTemplates.Kinds.Select(MailTemplates.Name).Order(), mails.Templates.Select(template => template.Name).Order());
        Assert.Equal("worded by the shop", mails.Templates[0].Body);
        Assert.All(mails.Templates.Skip(1), template => Assert.True(template is { IsActive: true, Subject.Length: > 10, Body.Length: > 100, EmailAccountId: 1 }));

        await mails.Shop.DoAsync<InstalledTemplates>(templates => templates.RemoveAsync());
        Assert.Empty(mails.Templates);
    }
}
