using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Services.Messages;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>What the shop's own mails say is not said in a second one.</summary>
public sealed class RepeatedMailTests : IDisposable
{
    private const string PRODUCTS = "<p>%Order.Product(s)%</p>";

    private readonly MailShop _mails = new();
    private string _read = "";

    public void Dispose() => _mails.Dispose();

    [Theory]
    [InlineData(PRODUCTS, true, 0)]
    // A place of its own is filled whatever the setting says.
    [InlineData("%Backorders.Lines%", false, 0)]
    // Who reads nothing of it there is told here.
    [InlineData(PRODUCTS, false, 1)]
    [InlineData("<p>Thank you!</p>", true, 1)]
    public async Task An_order_whose_own_mail_lists_its_lines_gets_no_second(string body, bool areShown, int mails)
    {
        _mails.Shop.Settings.ShowInOrderMails = areShown;

        await PlaceAsync(ShopMails.ORDER_PLACED, body);

        Assert.Equal(mails, _mails.Of(NotificationKind.PutOnBackorder).Count);
        Assert.Equal((2, 0, 0, 0, 0), _mails.Shop.Backorder().Books());

        // The way to decide goes with the lines, and to the customer alone.
        Assert.Equal(mails == 0, _read.Contains("Manage your backordered items</a></p>", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("OrderPlaced.StoreOwnerNotification")]
    [InlineData("OrderPaid.CustomerNotification")]
    public async Task Mails_to_others_and_about_other_things_tell_the_customer_nothing(string template)
    {
        await PlaceAsync(template, PRODUCTS);

        Assert.Single(_mails.Of(NotificationKind.PutOnBackorder));
        Assert.DoesNotContain("Manage", _read, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_whose_own_mail_lists_its_lines_gets_no_second_later_either()
    {
        await PlaceAsync(ShopMails.ORDER_PLACED, PRODUCTS);

        // A server that placed an order and told nobody has died by now.
        for (var round = 0; round < 3; round++)
        {
            _mails.Shop.Clock.Advance(TimeSpan.FromMinutes(2));
            await _mails.Shop.RunTaskAsync();
        }

        Assert.Empty(_mails.Of(NotificationKind.PutOnBackorder));
        Assert.Equal((2, 0, 0, 0, 0), _mails.Shop.Backorder().Books());
    }

    [Fact]
    public async Task By_setting_both_are_sent()
    {
        _mails.Shop.Settings.SkipRepeatedMails = false;

        await PlaceAsync(ShopMails.ORDER_PLACED, PRODUCTS);

        Assert.Single(_mails.Of(NotificationKind.PutOnBackorder));
    }

    [Fact]
    public async Task A_line_that_is_added_later_stands_in_no_mail_of_the_shop()
    {
        var order = await PlaceAsync(ShopMails.ORDER_PLACED, PRODUCTS);
        var other = await _mails.Shop.SellAsync(stock: 0);

        await _mails.Shop.RequestAsync(platform => platform.AddLineAsync(order, other.Id, 1));

        Assert.Single(_mails.Of(NotificationKind.PutOnBackorder));
    }

    [Theory]
    [InlineData(true, "%Shipment.Product(s)%", true, 0)]
    [InlineData(false, "%Shipment.Product(s)%", true, 1)]
    [InlineData(true, "<p>Your parcel is on its way</p>", true, 1)]
    [InlineData(true, "%Shipment.Product(s)%", false, 1)]
    public async Task A_shipment_whose_own_mail_lists_its_products_gets_no_second(bool isActive, string body, bool isSkipped, int mails)
    {
        _mails.Templates.Add(new() { Id = 100, Name = ShopMails.SHIPMENT_SENT, IsActive = isActive, Body = body });
        _mails.Shop.Settings.SkipRepeatedMails = isSkipped;
        var (order, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        Assert.Single(_mails.Of(NotificationKind.Allocated));

        await _mails.Shop.RequestAsync(platform => platform.ShipAsync(_mails.Shop.Rows<OrderItem>().Single(item => item.OrderId == order), 2));

        Assert.Equal((0, 0, 0, 2, 0), _mails.Shop.Backorder().Books());
        Assert.Equal(mails, _mails.Of(NotificationKind.Shipped).Count);
        Assert.Equal(1 + mails, _mails.Mails.Count);
    }

    [Theory]
    [InlineData(true, 1)]
    // The shop's own mail says all of it.
    [InlineData(false, 0)]
    public async Task A_mail_that_says_more_than_shipped_says_so_when_it_is_tried_again(bool hasMore, int mails)
    {
        var (order, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        await _mails.Shop.RequestAsync(platform => platform.ShipAsync(_mails.Shop.Rows<OrderItem>().Single(), 2));
        _mails.Mails.Clear();
        _mails.Failures = 1;
        await _mails.Shop.DoAsync<SendNotification>(send => send.RunAsync(
            new(NotificationKind.Shipped, _mails.Shop.Rows<Order>().Single(), [_mails.Shop.Backorder()], "test") { HasMore = hasMore }));
        Assert.Empty(_mails.Mails);
        Assert.Equal(order, Assert.Single(_mails.Shop.Rows<PendingNotificationRecord>()).OrderId);

        _mails.Templates.Add(new() { Id = 100, Name = ShopMails.SHIPMENT_SENT, IsActive = true, Body = "%Shipment.Product(s)%" });
        await _mails.Shop.RunTaskAsync();
        await _mails.Shop.RunTaskAsync();

        Assert.Equal(mails, _mails.Of(NotificationKind.Shipped).Count);
        Assert.Equal(mails, _mails.Mails.Count);
        Assert.Empty(_mails.Shop.Rows<PendingNotificationRecord>());
    }

    [Fact]
    public async Task Several_dates_are_told_line_by_line()
    {
        var (order, _) = await _mails.OrderAsync(lines: 3);
        var ids = _mails.Shop.Rows<BackorderRecord>().ConvertAll(record => record.Id);

        await MoveAsync(id => id == ids[0] ? new(2026, 7, 1) : new(2026, 8, 1), ids[0], ids[1]);

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal((true, false, false, false), (Is(mail, "HasSeveralDates"), Is(mail, "HasOneDate"), Is(mail, "HasNoDate"), Is(mail, "HasOneOldDate")));
        Assert.Contains(">2 on backorder (ships July 1)<br />previously June 3&#x2013;5<", mail.Value("Lines"), StringComparison.Ordinal);
        Assert.Contains(">2 on backorder (ships August 1)<br />previously June 3&#x2013;5<", mail.Value("Lines"), StringComparison.Ordinal);
        // What did not change says so by saying nothing.
        Assert.Contains(">2 on backorder (ships June 3&#x2013;5)<", mail.Value("Lines"), StringComparison.Ordinal);
        Assert.Equal(order, _mails.Shop.Rows<BackorderRecord>()[2].OrderId);
    }

    [Fact]
    public async Task One_change_of_one_line_or_of_all_has_a_headline()
    {
        var (order, _) = await _mails.OrderAsync(lines: 2);

        await _mails.PromiseAsync(order, new(2026, 7, 1));
        await MoveAsync(_ => new(2026, 8, 1), _mails.Shop.Rows<BackorderRecord>()[0].Id);

        Assert.Equal(2, _mails.Mails.Count);
        Assert.All(_mails.Mails, mail => Assert.Equal((false, true, false, true), (Is(mail, "HasSeveralDates"), Is(mail, "HasOneDate"), Is(mail, "HasNoDate"), Is(mail, "HasOneOldDate"))));
        Assert.All(_mails.Mails, mail => Assert.DoesNotContain("previously", mail.Value("Lines"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(NotificationKind.DateChanged)]
    [InlineData(NotificationKind.DelayedAgain)]
    public async Task The_headline_stands_only_where_it_is_true(NotificationKind kind)
    {
        var body = await MailTemplates.BodyAsync(kind);

        foreach (var condition in new[] { "HasOneDate", "HasNoDate", "HasSeveralDates", "HasOneOldDate" })
            Assert.Contains($"%if (%Backorders.{condition}%)", body, StringComparison.Ordinal);
        Assert.DoesNotContain("HasNewDate", body, StringComparison.Ordinal);
    }

    /// <summary>An order of two of which nothing is there, with a mail of the shop's own as the shop makes it.</summary>
    private async Task<int> PlaceAsync(string template, string body)
    {
        var product = await _mails.Shop.SellAsync(stock: 0);
        var orderId = 0;
        await _mails.Shop.RequestAsync(async platform =>
        {
            var item = await platform.PlaceAsync(product.Id, 2, failsHalfWay: true);
            var order = platform.Get<IRepository<Order>>().Table.Single(row => row.Id == item.OrderId);
            var tokens = new List<Token> { new("Order.Product(s)", "<table></table>", neverHtmlEncoded: true) };
            await _mails.Shop.Events.PublishAsync(new EntityTokensAddedEvent<Order>(order, tokens));
            await _mails.Shop.Events.PublishAsync(new MessageTokensAddedEvent(new MessageTemplate { Name = template, Body = body, IsActive = true }, tokens));
            _read = string.Concat(tokens.Where(token => token.Key is "Order.Product(s)" or "Backorders.Lines").Select(token => token.Value));
            await platform.Get<IRepository<OrderNote>>().InsertAsync(new OrderNote { OrderId = order.Id, Note = "Order placed", CreatedOnUtc = order.CreatedOnUtc });
            await _mails.Shop.Events.PublishAsync(new OrderPlacedEvent(order));
            orderId = order.Id;
        });

        return orderId;
    }

    private Task MoveAsync(Func<int, DateOnly> day, params int[] ids) => _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk =>
        desk.RunAsync(ids, id => ClerkActions.SetPromise(Promise.Of(day(id), day(id), PromiseBasis.Clerk), "")));

    private static bool Is(SentMail mail, string token) => mail.Tokens[$"Backorders.{token}"].Value is true;
}
