using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;

namespace Plugin.Tests.Notifications;

/// <summary>What the shopper asked for stands in the mails about it.</summary>
public sealed class RequestWordsTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task Each_mail_about_a_request_says_what_was_asked_and_others_do_not()
    {
        var (order, _) = await _mails.OrderAsync(quantity: 3);
        var line = _mails.Shop.BackorderOf(order).OrderItemId;

        await _mails.Shop.AskAsync<AskToCancel, Outcome>(ask => ask.RunAsync(order, line));
        Assert.Equal("Cancel 3 × Kettle 1", Assert.Single(_mails.Of(NotificationKind.CancelRequested)).Value("Request"));

        await _mails.PromiseAsync(order, new DateOnly(2026, 7, 1));
        await _mails.Shop.AskAsync<RefuseRequest, Outcome>(refuse => refuse.RunAsync(Assert.Single(_mails.Shop.Rows<RequestRecord>()).Id, "It is on its way."));

        Assert.Equal(("Cancel 3 × Kettle 1", "It is on its way."), (_mails.Of(NotificationKind.CancelRefused)[0].Value("Request"), _mails.Of(NotificationKind.CancelRefused)[0].Value("Reason")));
        Assert.Equal(("", "False"), (_mails.Of(NotificationKind.DateChanged)[0].Value("Request"), _mails.Of(NotificationKind.DateChanged)[0].Value("HasRequest")));
    }

    [Theory]
    [InlineData(NotificationKind.CancelRequested, "request-17", "", 17)]
    [InlineData(NotificationKind.CancelAccepted, "", "80-request-17", 17)]
    [InlineData(NotificationKind.DateChanged, "17", "", 0)]
    [InlineData(NotificationKind.CancelAccepted, "request-", "", 0)]
    [InlineData(NotificationKind.CancelAccepted, "request--1", "", 0)]
    public void The_request_is_known_by_the_fact_also_when_it_is_told_later(NotificationKind kind, string fact, string kept, int request)
    {
        var record = new BackorderRecord { Id = 5 };
        var notice = new OrderNotification(kind, new Order(), [record], fact);

        Assert.Equal(request, RequestNotifications.RequestOf(kept.Length == 0 ? notice : notice with { Facts = new Dictionary<int, string> { [5] = kept } }));
    }
}
