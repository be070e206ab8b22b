using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Plugin.Tests.Promises;

namespace Plugin.Tests.Notifications;

/// <summary>What shoppers hear when dates move. First promised is June 3–5, a Wednesday to Friday.</summary>
public sealed class DateTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task A_date_that_moves_is_told_once_for_all_lines_with_its_reason()
    {
        var (order, _) = await _mails.OrderAsync(lines: 3);

        await _mails.PromiseAsync(order, Day(17), "The supplier delivers <later>.");
        await _mails.Shop.RunTaskAsync();

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal("Backorders.DateChanged.CustomerNotification", mail.Template);
        Assert.Equal("June 3–5", mail.Value("OldDate"));
        Assert.Equal("June 17", mail.Value("NewDate"));
        Assert.Equal("The supplier delivers <later>.", mail.Value("Reason"));
        Assert.False(mail.Tokens["Backorders.Reason"].NeverHtmlEncoded);
        Assert.Equal("True", mail.Value("HasReason"));
        Assert.Equal(3, mail.Value("Lines").Split("2 on backorder (ships June 17").Length - 1);
    }

    [Fact]
    public async Task A_store_that_tells_when_goods_arrive_does_so_in_mails_too()
    {
        (_mails.Shop.Settings.ShowDeliveryDate, _mails.Shop.Settings.DeliveryDays) = (true, "2");
        var (order, _) = await _mails.OrderAsync();

        await _mails.PromiseAsync(order, Day(17));

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal(("June 5–9", "June 19"), Dates(mail));
        Assert.Contains("2 on backorder (arrives June 19", mail.Value("Lines"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_a_delivery_moved_is_told_with_the_plugins_own_words()
    {
        var (order, products) = await _mails.OrderAsync();
        var receipt = await _mails.Shop.ExpectAsync(products[0], 5, Day(16));
        Assert.Equal("New stock for it is expected.", Assert.Single(_mails.Mails).Value("Reason"));

        await _mails.Shop.ChangeAsync(receipt, row => row.ExpectedFrom = row.ExpectedTo = new(2026, 6, 23));

        var mail = _mails.Mails[^1];
        Assert.Equal(("The date of our supplier's delivery has changed.", "True"), (mail.Value("Reason"), mail.Value("HasReason")));
        Assert.Equal(2, _mails.Mails.Count);
    }

    [Fact]
    public async Task Small_moves_are_not_told_until_they_add_up()
    {
        var (order, _) = await _mails.OrderAsync();

        await _mails.PromiseAsync(order, Day(6));
        await _mails.PromiseAsync(order, Day(7));
        Assert.Empty(_mails.Mails);
        await _mails.PromiseAsync(order, Day(8));

        Assert.Equal(("June 3–5", "June 8"), Dates(Assert.Single(_mails.Mails)));
    }

    [Fact]
    public async Task A_date_that_went_and_came_back_unheard_is_not_told()
    {
        _mails.Shop.Settings.TellDateChanged = false;
        var (order, _) = await _mails.OrderAsync();
        await _mails.PromiseAsync(order, Day(17));

        _mails.Shop.Settings.TellDateChanged = true;
        await _mails.PromiseAsync(order, Day(5));

        Assert.Empty(_mails.Mails);
    }

    [Fact]
    public async Task A_second_slip_is_told_as_one()
    {
        var (order, _) = await _mails.OrderAsync();

        await _mails.PromiseAsync(order, Day(17));
        await _mails.PromiseAsync(order, Day(24));
        await _mails.PromiseAsync(order, Day(17));
        await _mails.PromiseAsync(order, Day(24));

        Assert.Equal(
            ["Backorders.DateChanged.CustomerNotification", "Backorders.DelayedAgain.CustomerNotification", "Backorders.DateChanged.CustomerNotification", "Backorders.DelayedAgain.CustomerNotification"],
            _mails.Mails.Select(mail => mail.Template));
        Assert.Equal(("June 17", "June 24"), Dates(_mails.Mails[3]));
        Assert.Equal((3, 4), (Told().Slips, Told().Times));
    }

    [Fact]
    public async Task A_date_that_passed_is_a_delay_again()
    {
        var (order, _) = await _mails.OrderAsync();
        _mails.Shop.Clock.Advance(TimeSpan.FromDays(5));

        await _mails.PromiseAsync(order, Day(10));

        Assert.Equal("Backorders.DelayedAgain.CustomerNotification", Assert.Single(_mails.Mails).Template);
    }

    [Fact]
    public async Task A_date_that_is_no_longer_known_is_told_without_one()
    {
        var (order, _) = await _mails.OrderAsync();

        await _mails.PromiseAsync(order, day: null);

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal(("June 3–5", ""), Dates(mail));
        Assert.Equal(("True", "False", "False"), (mail.Value("HasOldDate"), mail.Value("HasNewDate"), mail.Value("HasReason")));
    }

    [Theory]
    [InlineData(OrderStatus.Complete)]
    [InlineData(OrderStatus.Cancelled)]
    public async Task An_order_that_ended_hears_nothing(OrderStatus status)
    {
        var (order, _) = await _mails.OrderAsync();
        await _mails.ChangeOrderAsync(order, row => row.OrderStatus = status);

        await _mails.PromiseAsync(order, Day(17));

        Assert.Empty(_mails.Mails);
        Assert.Empty(_mails.Shop.Rows<ToldPromiseRecord>());
    }

    [Fact]
    public async Task Better_news_carries_the_changed_date_of_another_line()
    {
        var (order, products) = await _mails.OrderAsync(lines: 2);

        // The task finds both at once.
        await _mails.Shop.DyingRequestAsync(async platform =>
        {
            await platform.SetStockAsync(products[0], 0);
        });
        var waiting = _mails.Shop.Rows<BackorderRecord>().Single(record => record.ProductId == products[1]);
        await _mails.Shop.DyingRequestAsync(platform => platform.Get<BackorderLedger>().ChangeAsync(waiting, _ =>
            Entry.Of(EntryKind.PromiseRevised) with
            {
                Promise = Promise.Of(Day(17), Day(17), PromiseBasis.Clerk)
            }));
        await _mails.Shop.RunTaskAsync();

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal("Backorders.Allocated.CustomerNotification", mail.Template);
        Assert.Equal(("True", "June 17"), (mail.Value("IsDateChange"), mail.Value("NewDate")));
        Assert.Equal(new DateTime(2026, 6, 17), Told().ToldTo);
        Assert.Equal(order, waiting.OrderId);
    }

    [Fact]
    public async Task What_another_message_told_in_passing_is_told()
    {
        var (order, products) = await _mails.OrderAsync(lines: 2);
        await _mails.PromiseAsync(order, Day(7));
        Assert.Empty(_mails.Mails);

        await _mails.ArriveAsync(products[0]);

        Assert.Contains("2 on backorder (ships June 7", Assert.Single(_mails.Mails).Value("Lines"), StringComparison.Ordinal);
        Assert.Equal((new DateTime(2026, 6, 7), 0, 1), (Told().ToldTo, Told().Slips, Told().Times));
    }

    /// <summary>Of what waits; of what came another row says that it is there.</summary>
    private ToldPromiseRecord Told() => Assert.Single(_mails.Shop.Rows<ToldPromiseRecord>(), row => row.Reserved == 0);

    private static (string, string) Dates(SentMail mail) => (mail.Value("OldDate"), mail.Value("NewDate"));

    private static DateOnly Day(int day) => new(2026, 6, day);
}
