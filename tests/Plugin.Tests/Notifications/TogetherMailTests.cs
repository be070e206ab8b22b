using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>An order that is to leave in one shipment is told and released as a whole.</summary>
public sealed class TogetherMailTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task A_date_is_told_when_the_shipment_moves()
    {
        var (order, products) = await OrderAsync();
        var records = _mails.Shop.Rows<BackorderRecord>();

        // The first of them decides nothing as long as it is not the last.
        await MoveAsync(records[1], new(2026, 7, 1));
        var mail = Assert.Single(_mails.Mails);
        Assert.Equal(("July 1", "June 3–5"), (mail.Value("NewDate"), mail.Value("OldDate")));
        Assert.Contains(">2 in one shipment (ships July 1)<", mail.Value("Lines"), StringComparison.Ordinal);
        Assert.DoesNotContain("June", mail.Value("Lines"), StringComparison.Ordinal);

        await MoveAsync(records[0], new(2026, 6, 20));
        Assert.Single(_mails.Mails);

        await MoveAsync(records[0], new(2026, 7, 20));
        Assert.Equal(("July 20", "July 1"), (_mails.Mails[1].Value("NewDate"), _mails.Mails[1].Value("OldDate")));
        Assert.Equal(2, _mails.Mails.Count);
        Assert.Equal(2, products.Length);
        Assert.All(_mails.Shop.Rows<BackorderRecord>(), record => Assert.Equal(order, record.OrderId));
    }

    [Fact]
    public async Task The_shipment_is_told_when_its_last_line_is_there_and_it_leaves_earlier()
    {
        var (_, products) = await OrderAsync();
        var records = _mails.Shop.Rows<BackorderRecord>();
        await MoveAsync(records[1], new(2026, 7, 20));
        _mails.Mails.Clear();

        await _mails.ArriveAsync(products[1]);

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal(("Backorders.DateChanged.CustomerNotification", "June 3–5", "July 20"), (mail.Template, mail.Value("NewDate"), mail.Value("OldDate")));
        Assert.Equal(2, mail.Value("Lines").Split("2 in one shipment (ships June 3&#x2013;5)").Length - 1);

        // Told once, and what follows is measured by it.
        await _mails.Shop.RunTaskAsync();
        Assert.Single(_mails.Mails);
        await MoveAsync(records[0], new(2026, 7, 20));
        Assert.Equal(("July 20", "June 3–5"), (_mails.Mails[1].Value("NewDate"), _mails.Mails[1].Value("OldDate")));
        Assert.Equal(2, _mails.Mails.Count);
    }

    [Fact]
    public async Task The_shipment_is_told_when_its_last_line_is_cancelled_and_it_leaves_earlier()
    {
        await OrderAsync();
        await MoveAsync(_mails.Shop.Rows<BackorderRecord>()[1], new(2026, 7, 20));
        _mails.Mails.Clear();

        await _mails.Shop.RequestAsync(platform => platform.DeleteLineAsync(_mails.Shop.Rows<OrderItem>()[1]));

        var mail = Assert.Single(_mails.Mails);
        Assert.Equal(("Backorders.DateChanged.CustomerNotification", "June 3–5", "July 20"), (mail.Template, mail.Value("NewDate"), mail.Value("OldDate")));
    }

    [Fact]
    public async Task A_shipment_that_leaves_no_earlier_is_not_told()
    {
        var (_, products) = await OrderAsync();
        await MoveAsync(_mails.Shop.Rows<BackorderRecord>()[1], new(2026, 7, 20));
        _mails.Mails.Clear();

        await _mails.ArriveAsync(products[0]);
        await _mails.Shop.RunTaskAsync();

        Assert.Empty(_mails.Mails);
    }

    [Theory]
    [InlineData(false, NotificationKind.Allocated)]
    [InlineData(true, NotificationKind.Released)]
    public async Task Goods_are_told_and_released_when_the_order_is_complete(bool isAutomatic, NotificationKind kind)
    {
        _mails.Shop.Settings.ReleaseAutomatically = isAutomatic;
        var (order, products) = await OrderAsync();

        await _mails.ArriveAsync(products[0]);
        await _mails.Shop.RunTaskAsync();
        Assert.Equal([(0, 2, 0, 0, 0), (2, 0, 0, 0, 0)], Books(order));
        Assert.Empty(_mails.Mails);

        await _mails.ArriveAsync(products[1]);
        await _mails.Shop.RunTaskAsync();
        Assert.Equal(isAutomatic ? [(0, 0, 2, 0, 0), (0, 0, 2, 0, 0)] : [(0, 2, 0, 0, 0), (0, 2, 0, 0, 0)], Books(order));
        Assert.NotEmpty(_mails.Of(kind));
        Assert.Equal(_mails.Of(kind).Count, _mails.Mails.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goods_are_told_when_what_the_order_still_waited_for_is_cancelled(bool isDeleted)
    {
        var (order, products) = await OrderAsync();
        await _mails.ArriveAsync(products[0]);
        await _mails.Shop.RunTaskAsync();
        Assert.Empty(_mails.Mails);

        var last = _mails.Shop.Rows<OrderItem>()[1];
        await _mails.Shop.RequestAsync(platform => isDeleted ? platform.DeleteLineAsync(last) : platform.EditLineAsync(last, 0));
        await _mails.Shop.RunTaskAsync();

        Assert.Equal([(0, 2, 0, 0, 0), (0, 0, 0, 0, 2)], Books(order));
        Assert.Single(_mails.Of(NotificationKind.Allocated));
        Assert.Single(_mails.Mails);
    }

    [Fact]
    public async Task Nothing_is_told_of_goods_while_something_else_of_the_order_waits()
    {
        var made = await _mails.OrderAsync(lines: 3);
        await KeepTogetherAsync();
        await _mails.ArriveAsync(made.Products[0]);

        await _mails.Shop.RequestAsync(platform => platform.DeleteLineAsync(_mails.Shop.Rows<OrderItem>()[1]));
        await _mails.Shop.RunTaskAsync();

        Assert.Equal([(0, 2, 0, 0, 0), (0, 0, 0, 0, 2), (2, 0, 0, 0, 0)], Books(made.OrderId));
        Assert.Empty(_mails.Mails);
    }

    [Fact]
    public async Task What_a_clerk_holds_back_keeps_the_others()
    {
        _mails.Shop.Settings.ReleaseAutomatically = true;
        var (order, products) = await OrderAsync();
        await DeskAsync(_mails.Shop.Rows<BackorderRecord>()[1].Id, ClerkActions.Hold("asked"));
        await _mails.ArriveAsync(products[0]);
        await _mails.Shop.RunTaskAsync();
        Assert.Equal([(0, 2, 0, 0, 0), (2, 0, 0, 0, 0)], Books(order));

        await DeskAsync(_mails.Shop.Rows<BackorderRecord>()[1].Id, ClerkActions.Unhold("clear"));
        await _mails.ArriveAsync(products[1]);
        await _mails.Shop.RunTaskAsync();
        Assert.Equal([(0, 0, 2, 0, 0), (0, 0, 2, 0, 0)], Books(order));
    }

    [Fact]
    public async Task A_clerk_hears_what_a_release_breaks_and_may_do_it_all_the_same()
    {
        var (order, products) = await OrderAsync();
        await _mails.ArriveAsync(products[0]);
        int[] ids = [.. _mails.Shop.Rows<BackorderRecord>().Select(record => record.Id)];

        var answer = await _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.ReleaseAsync(ids, isApart: false));
        Assert.Equal(0, answer.Done);
        Assert.Equal([(ids[0], Refusal.Together), (ids[1], Refusal.NotEnough)], answer.Refusals.Select(refusal => (refusal.BackorderId, refusal.Why == Refusal.Together ? refusal.Why : Refusal.NotEnough)));
        Assert.Equal([(0, 2, 0, 0, 0), (2, 0, 0, 0, 0)], Books(order));

        answer = await _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.ReleaseAsync([ids[0]], isApart: true));
        Assert.Equal(1, answer.Done);
        Assert.Equal([(0, 0, 2, 0, 0), (2, 0, 0, 0, 0)], Books(order));
    }

    [Fact]
    public async Task A_complete_order_is_released_without_a_question()
    {
        var (order, products) = await OrderAsync();
        await _mails.ArriveAsync(products);
        int[] ids = [.. _mails.Shop.Rows<BackorderRecord>().Select(record => record.Id)];

        var answer = await _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.ReleaseAsync(ids, isApart: false));

        Assert.Equal((2, 0), (answer.Done, answer.Refusals.Count));
        Assert.Equal([(0, 0, 2, 0, 0), (0, 0, 2, 0, 0)], Books(order));
    }

    private async Task<(int OrderId, int[] Products)> OrderAsync()
    {
        var made = await _mails.OrderAsync(lines: 2);
        await KeepTogetherAsync();

        return made;
    }

    private Task KeepTogetherAsync()
    {
        return _mails.Shop.RequestAsync(async platform =>
        {
            var rows = platform.Get<IRepository<BackorderRecord>>();
            foreach (var row in rows.Table.ToList())
            {
                row.IsTogether = true;
                await rows.UpdateAsync(row, publishEvent: false);
            }
        });
    }

    private List<(int, int, int, int, int)> Books(int orderId) => [.. _mails.Shop.Rows<BackorderRecord>().Where(record => record.OrderId == orderId).Select(record => record.Books())];

    private Task MoveAsync(BackorderRecord record, DateOnly day)
    {
        return DeskAsync(record.Id, ClerkActions.SetPromise(Promise.Of(day, day, PromiseBasis.Clerk), ""));
    }

    private Task<ClerkAnswer> DeskAsync(int id, ClerkDecision decision) => _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([id], decision));
}
