using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>A server dies between the claim of a message and its mail: the next one tells it, once more rather than never.</summary>
public sealed class KilledTellingTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task What_was_set_aside_is_told_whenever_a_server_dies()
    {
        var untold = new List<int>();
        var died = await _mails.Shop.KillAtEachWriteAsync(
            async () =>
            {
                var (_, products) = await _mails.OrderAsync();
                _mails.Mails.Clear();

                return products[0];
            },
            product => _mails.Shop.RequestAsync(platform => platform.SetStockAsync(product, 0)),
            (product, write) =>
            {
                if (_mails.Shop.StockOf(product) == 0 && _mails.Of(NotificationKind.Allocated).Count == 0)
                    untold.Add(write);

                return _mails.Shop.StockOf(product) < 0 || untold.Contains(write) ? Task.CompletedTask : AssertToldAsync(NotificationKind.Allocated, write);
            });

        // Without transactions, as in this file, the change and what is to be told of it are two writes; servers make one of them.
        Assert.True(untold.Count <= 1, string.Join(' ', untold));
        Assert.True(died >= 6, $"Only {died} writes were met.");
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
                return _mails.Shop.Rows<BackorderRecord>().Any(row => row.ProductId == product.Id && row.IsOrderPlaced) ? AssertToldAsync(NotificationKind.PutOnBackorder, write) : Task.CompletedTask;
            });

        Assert.True(died >= 6, $"Only {died} writes were met.");
    }

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

    private Task AssertToldAsync(NotificationKind kind, int write)
    {
        var told = _mails.Of(kind).Count;
        Assert.True(told is 1 or 2, $"Told {told} times when the server died at write {write}.");
        Assert.Empty(_mails.Shop.Rows<ToTellRecord>());
        Assert.DoesNotContain(_mails.Shop.Rows<NotificationRecord>(), notice => notice.IsPending);

        return Task.CompletedTask;
    }
}
