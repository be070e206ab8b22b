using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Notifications;

/// <summary>A server dies between the claim of a message and its mail: the next one tells it, once more rather than never.</summary>
public sealed class KilledTellingTests : IDisposable
{
    private MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task What_was_set_aside_is_told_whenever_a_server_dies(DatabaseKind database)
    {
        Open(database);
        var died = await _mails.Shop.KillAtEachWriteAsync(
            async () =>
            {
                var (_, products) = await _mails.OrderAsync();
                _mails.Mails.Clear();

                return products[0];
            },
            product => _mails.Shop.RequestAsync(platform => platform.SetStockAsync(product, 0)),
            (product, write) => _mails.Shop.StockOf(product) < 0 ? Task.CompletedTask : AssertToldAsync(NotificationKind.Allocated, write));

        Assert.True(died >= 6, $"Only {died} writes were met.");
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task What_a_clerk_releases_is_told_whenever_a_server_dies(DatabaseKind database)
    {
        Open(database);
        var died = await _mails.Shop.KillAtEachWriteAsync(
            AllocatedAsync,
            record => _mails.Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([record.Id], ClerkActions.Release())),
            AssertReleaseToldAsync);

        Assert.True(died >= 6, $"Only {died} writes were met.");
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task What_is_written_row_by_row_is_told_whenever_a_server_dies(DatabaseKind database)
    {
        Open(database);
        var died = await _mails.Shop.KillAtEachWriteAsync(
            AllocatedAsync,
            record => _mails.Shop.DoAsync<RowWriter>(rows => rows.WriteAsync(
                [new(record.AsRow(), [Entry.OfMoves(EntryKind.Released, record.Figures(), [new(Bucket.Allocated, Bucket.Released, new(2))])])], lease: null)),
            AssertReleaseToldAsync);

        Assert.Equal(3, died);
    }

    [Fact]
    public async Task What_was_put_on_backorder_is_told_whenever_a_server_dies()
    {
        var number = 0;
        var died = await _mails.Shop.KillAtEachWriteAsync(
            async () =>
            {
                _mails.Mails.Clear();

                return await _mails.Shop.SellAsync(stock: 0, row => row.Sku = $"KE-{++number}");
            },
            product => _mails.Shop.BuyAsync(product.Id, 2),
            (product, write) =>
            {
                // An order that died before it was placed is nobody's.
                if (!_mails.Shop.Rows<BackorderRecord>().Any(row => row.ProductId == product.Id && row.IsOrderPlaced))
                    return Task.CompletedTask;

                Assert.Single(CapturedNotes(_mails.Shop.Rows<BackorderRecord>().Single(row => row.ProductId == product.Id).OrderId));

                return AssertToldAsync(NotificationKind.PutOnBackorder, write);
            });

        Assert.True(died >= 6, $"Only {died} writes were met.");
    }

    [Fact]
    public async Task Whoever_places_an_order_does_not_wait_for_what_is_told_of_it()
    {
        var product = await _mails.Shop.SellAsync(stock: 0);
        await _mails.Shop.DyingRequestAsync(platform => platform.PlaceAsync(product.Id, 2, ""));

        var record = _mails.Shop.Backorder();
        Assert.True(record.IsOrderPlaced);
        Assert.Empty(_mails.Mails);
        Assert.Empty(CapturedNotes(record.OrderId));
        Assert.Empty(_mails.Shop.Rows<NotificationRecord>());

        // Nobody was there to tell when the answer had been sent.
        await _mails.Shop.RunTaskAsync();
        await _mails.Shop.RunTaskAsync();

        Assert.Single(_mails.Of(NotificationKind.PutOnBackorder));
        Assert.Single(CapturedNotes(record.OrderId));
    }

    private IEnumerable<OrderNote> CapturedNotes(int order) =>
        _mails.Shop.Rows<OrderNote>().Where(note => note.OrderId == order && note.Note.StartsWith("Backorder: ", StringComparison.Ordinal));

    [Fact]
    public async Task Who_is_sending_is_not_overtaken()
    {
        var (order, products) = await _mails.OrderAsync();
        _mails.Mails.Clear();
        await _mails.Shop.DyingRequestAsync(platform => platform.SetStockAsync(products[0], 0));
        await _mails.Shop.DoAsync<Nop.Plugin.Misc.Backorders.Platform.Notifications.SentNotifications>(async notices =>
        {
            Assert.True(await notices.TryBeginAsync(order, "80-request-1"));
            Assert.False(await notices.TryBeginAsync(order, "80-request-1"));
        });

        _mails.Shop.Clock.Advance(TimeSpan.FromMinutes(2));
        await _mails.Shop.DoAsync<Nop.Plugin.Misc.Backorders.Platform.Notifications.SentNotifications>(async notices =>
        {
            Assert.True(await notices.TryBeginAsync(order, "80-request-1"));
            await notices.SentAsync(order, ["80-request-1"]);
        });

        _mails.Shop.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(await _mails.Shop.AskAsync<Nop.Plugin.Misc.Backorders.Platform.Notifications.SentNotifications, bool>(notices => notices.TryBeginAsync(order, "80-request-1")));
    }

    private void Open(DatabaseKind database)
    {
        _mails.Dispose();
        _mails = new(Databases.Find(database));
    }

    private async Task<BackorderRecord> AllocatedAsync()
    {
        var (order, products) = await _mails.OrderAsync();
        await _mails.ArriveAsync(products);
        _mails.Mails.Clear();

        return _mails.Shop.BackorderOf(order);
    }

    private Task AssertReleaseToldAsync(BackorderRecord before, int write)
    {
        if (_mails.Shop.Rows<BackorderRecord>().Single(record => record.Id == before.Id).Released > 0)
            return AssertToldAsync(NotificationKind.Released, write);

        Assert.Empty(_mails.Mails);

        return Task.CompletedTask;
    }

    private Task AssertToldAsync(NotificationKind kind, int write)
    {
        var told = _mails.Of(kind).Count;
        Assert.True(told is 1 or 2, $"Told {told} times when the server died at write {write}.");
        Assert.Empty(_mails.Shop.Rows<ToTellRecord>());
        Assert.DoesNotContain(_mails.Shop.Rows<NotificationRecord>(), notice => notice.IsPending);

        return Task.CompletedTask;
    }
}
