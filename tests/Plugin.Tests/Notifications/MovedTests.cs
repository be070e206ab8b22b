using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;

namespace Plugin.Tests.Notifications;

/// <summary>What shoppers hear when goods come in, are packed and leave.</summary>
public sealed class MovedTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task Three_lines_that_come_in_together_are_one_mail()
    {
        var (_, products) = await _mails.OrderAsync(lines: 3);

        await _mails.ArriveAsync(products);

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal("Backorders.Allocated.CustomerNotification", mail.Template);
        Assert.Equal("guest@example.com", mail.To);
        foreach (var name in new[] { "Kettle 1", "Kettle 2", "Kettle 3" })
            Assert.Contains($"{name}</td><td", mail.Value("Lines"), StringComparison.Ordinal);
        Assert.Equal(3, mail.Value("Lines").Split("2 reserved for you").Length - 1);
        Assert.Equal("False", mail.Value("IsDateChange"));
    }

    [Fact]
    public async Task What_is_set_aside_and_cleared_at_once_is_one_mail_of_the_better_news()
    {
        _mails.Shop.Settings.ReleaseAutomatically = true;
        var (_, products) = await _mails.OrderAsync(lines: 2);

        await _mails.ArriveAsync(products);

        Assert.Equal("Backorders.Released.CustomerNotification", Assert.Single(_mails.Mails).Template);
        Assert.Equal(4, _mails.Shop.Rows<OrderNote>().Count(note => note.Note.Contains("Kettle", StringComparison.Ordinal) && !note.Note.Contains("ships", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_line_that_still_waits_is_listed_with_its_date()
    {
        var (_, products) = await _mails.OrderAsync(lines: 2);

        await _mails.ArriveAsync(products[0]);

        var lines = Assert.Single(_mails.Mails).Value("Lines");
        Assert.Contains("2 reserved for you", lines, StringComparison.Ordinal);
        Assert.Contains("2 on backorder (ships June 3&#x2013;5", lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_is_not_told_again_when_the_same_units_come_a_second_time()
    {
        var (_, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);

        // Written down, seen twice, taken back, and counted in again.
        await _mails.Shop.RequestAsync(platform => platform.SetStockAsync(products[0], -2));
        await _mails.Shop.RunTaskAsync();
        await _mails.Shop.RunTaskAsync();
        Assert.Equal(2, _mails.Shop.Backorder().Waiting);
        await _mails.ArriveAsync(products);

        Assert.Equal(2, _mails.Shop.Backorder().Allocated);
        Assert.Single(_mails.Mails);
    }

    [Fact]
    public async Task A_clerk_who_releases_all_lines_causes_one_mail()
    {
        var (_, products) = await _mails.OrderAsync(lines: 3);
        await _mails.ArriveAsync(products);
        _mails.Mails.Clear();

        int[] ids = [.. _mails.Shop.Rows<BackorderRecord>().Select(record => record.Id)];
        var answer = await _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync(ids, ClerkActions.Release()));

        Assert.Equal(3, answer.Done);
        Assert.Equal("Backorders.Released.CustomerNotification", Assert.Single(_mails.Mails).Template);
        Assert.Empty(_mails.Shop.Rows<ToTellRecord>());
    }

    [Fact]
    public async Task The_shipment_that_ends_the_order_is_told()
    {
        var (_, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        _mails.Mails.Clear();

        var item = Assert.Single(_mails.Shop.Rows<OrderItem>());
        await _mails.Shop.RequestAsync(platform => platform.ShipAsync(item, 2));

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal("Backorders.Shipped.CustomerNotification", mail.Template);
        Assert.Contains("2 shipped", mail.Value("Lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_order_hears_nothing()
    {
        var (order, products) = await _mails.OrderAsync(lines: 2);

        await _mails.Shop.RequestAsync(platform => platform.CancelAsync(order));
        await _mails.ArriveAsync(products);
        await _mails.Shop.RunTaskAsync();

        Assert.Empty(_mails.Mails);
    }

    [Theory]
    [InlineData(NotificationKind.Allocated)]
    [InlineData(NotificationKind.Shipped)]
    public async Task A_deleted_order_hears_nothing_even_when_asked(NotificationKind kind)
    {
        var (order, _) = await _mails.OrderAsync();
        await _mails.ChangeOrderAsync(order, row => row.Deleted = true);

        var isTold = await _mails.Shop.AskAsync<SendNotification, bool>(send => send.RunAsync(new(kind, Assert.Single(_mails.Shop.Rows<Order>()), [_mails.Shop.Backorder()], "test")));

        Assert.False(isTold);
        Assert.Empty(_mails.Mails);
        Assert.DoesNotContain(_mails.Shop.Rows<NotificationRecord>(), claim => claim.Kind.Contains("test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_failed_half_way_hears_nothing()
    {
        var product = await Plugin.Tests.Shop.Setup.SellAsync(_mails.Shop, stock: 0);
        await _mails.Shop.RequestAsync(platform => platform.PlaceAsync(product.Id, 2, failsHalfWay: true));
        var backorder = _mails.Shop.Backorder();

        await _mails.PromiseAsync(backorder.OrderId, new DateOnly(2026, 7, 1));

        Assert.Equal(new DateTime(2026, 7, 1), _mails.Shop.Backorder().CurrentTo);
        Assert.Empty(_mails.Mails);
    }

    [Fact]
    public async Task Each_kind_has_a_switch_and_its_template_another()
    {
        _mails.Shop.Settings.TellAllocated = false;
        _mails.Deactivate(NotificationKind.Released);
        var (_, products) = await _mails.OrderAsync();

        await _mails.ArriveAsync(products);
        await _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([_mails.Shop.Backorder().Id], ClerkActions.Release()));

        Assert.Equal(2, _mails.Shop.Backorder().Released);
        Assert.Empty(_mails.Mails);
        Assert.Empty(_mails.Shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task Who_left_no_address_hears_nothing()
    {
        _mails.Billing.Email = " ";
        var (_, products) = await _mails.OrderAsync();

        await _mails.ArriveAsync(products);

        Assert.Empty(_mails.Mails);
        Assert.Empty(_mails.Shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task A_language_that_is_offered_no_longer_gives_way_to_one_that_is()
    {
        _mails.Languages[0].Published = false;
        _mails.Languages.Add(new() { Id = 2, LanguageCulture = "de-DE", Published = true });
        var (_, products) = await _mails.OrderAsync(lines: 2);

        await _mails.ArriveAsync(products[0]);

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal(2, mail.LanguageId);
        Assert.Contains("2 on backorder (ships 3&#x2013;5. Juni", mail.Value("Lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_the_table_are_encoded()
    {
        var (_, products) = await _mails.OrderAsync();
        await _mails.Shop.RequestAsync(platform => platform.EditAsync(products[0], row => row.Name = "<script>alert(1)</script>"));

        await _mails.ArriveAsync(products);

        Assert.Contains("&lt;script&gt;", Assert.Single(_mails.Mails).Value("Lines"), StringComparison.Ordinal);
    }
}
