using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Requests;

/// <summary>A server dies at each write of a request that it carries out; the task of the next one sees it through.</summary>
public sealed class KilledRequestTests
{
    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_cancellation_is_done_whole_or_not_at_all(DatabaseKind database)
    {
        using var shop = new RequestShop(Databases.Find(database));

        var died = await shop.Shop.KillAtEachWriteAsync(
            () => AskedAsync(shop),
            item => shop.AcceptAsync(Request(shop, item).Id),
            (item, _) =>
            {
                AssertWhole(shop, item, Request(shop, item), database);

                return Task.CompletedTask;
            });

        Assert.True(died >= 6, $"Only {died} writes were met.");
        AssertTwiceAtMostOnce(shop, NotificationKind.CancelAccepted);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_swap_is_done_whole_or_not_at_all(DatabaseKind database)
    {
        using var shop = new RequestShop(Databases.Find(database));

        var died = await shop.Shop.KillAtEachWriteAsync(
            async () => await OfferedAsync(shop),
            start => shop.AcceptAsync(Request(shop, start.Item).Id),
            (start, _) =>
            {
                var request = Request(shop, start.Item);
                AssertWhole(shop, start.Item, request, database);
                var isDone = request.StateId == (int)RequestState.Accepted;
                Assert.Equal(isDone ? 3 : 0, shop.Shop.Rows<OrderItem>().Where(row => row.ProductId == start.Alternative.Id).Sum(row => row.Quantity));
                if (!MayBeUnknown(shop, database, request))
                    Assert.Equal(isDone ? 7 : 10, shop.Shop.StockOf(start.Alternative.Id));

                return Task.CompletedTask;
            });

        Assert.True(died >= 10, $"Only {died} writes were met.");
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Who_asked_hears_that_it_came_through(DatabaseKind database)
    {
        using var shop = new RequestShop(Databases.Find(database));

        var died = await shop.Shop.KillAtEachWriteAsync(
            () => shop.OrderAsync(stock: 2, quantity: 5),
            shop.AskToCancelAsync,
            (item, _) =>
            {
                var isAsked = shop.Shop.Rows<RequestRecord>().Any(row => row.OrderId == item.OrderId);
                AssertTold(shop, item, NotificationKind.CancelRequested, isAsked);

                return Task.CompletedTask;
            });

        Assert.True(died >= 4, $"Only {died} writes were met.");
        AssertTwiceAtMostOnce(shop, NotificationKind.CancelRequested);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Who_is_refused_hears_it(DatabaseKind database)
    {
        using var shop = new RequestShop(Databases.Find(database));

        var died = await shop.Shop.KillAtEachWriteAsync(
            () => AskedAsync(shop),
            item => shop.RefuseAsync(Request(shop, item).Id, "No."),
            (item, _) =>
            {
                AssertTold(shop, item, NotificationKind.CancelRefused, Request(shop, item).StateId == (int)RequestState.Refused);

                return Task.CompletedTask;
            });

        Assert.True(died >= 4, $"Only {died} writes were met.");
        AssertTwiceAtMostOnce(shop, NotificationKind.CancelRefused);
    }

    [Fact]
    public async Task An_offer_of_which_nobody_was_told_is_told_when_it_is_made_again()
    {
        using var shop = new RequestShop();
        var item = await shop.OrderAsync(stock: 2, quantity: 5);
        var pot = await shop.Shop.SellAsync(stock: 10, product => (product.Name, product.Sku, product.Price) = ("Pot", "PO-1", 20));
        var backorder = shop.Shop.BackorderOf(item.OrderId);
        Assert.True(await shop.Shop.AskAsync<OfferedProducts, bool>(offers => offers.TryAddAsync(backorder.Id, pot.Id, TestShop.CLERK)));

        Task<Outcome> OfferAsync() => shop.Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(backorder.Id, pot.Id, null));
        Assert.Equal(Outcome.Done, await OfferAsync());
        Assert.Equal<Outcome>(Refusal.AlternativeOffered, await OfferAsync());

        Assert.Equal(1, shop.TimesTold(item.OrderId, NotificationKind.AlternativeOffered));
    }

    private static void AssertTold(RequestShop shop, OrderItem item, NotificationKind kind, bool isToldOf)
    {
        var times = shop.TimesTold(item.OrderId, kind);

        // What left the house is not known to a server that died before it wrote so down: twice rather than never.
        Assert.InRange(times, isToldOf ? 1 : 0, isToldOf ? 2 : 0);
        if (shop.Shop.Rows<RequestRecord>().SingleOrDefault(row => row.OrderId == item.OrderId) is { } request)
            Assert.Equal(0, request.ToTellId);
    }

    // Only at the one write that says that it was sent.
    private static void AssertTwiceAtMostOnce(RequestShop shop, NotificationKind kind)
    {
        var twice = shop.Shop.Rows<Order>().Count(order => shop.TimesTold(order.Id, kind) == 2);
        Assert.InRange(twice, 0, 1);
    }

    private static async Task<OrderItem> AskedAsync(RequestShop shop)
    {
        var item = await shop.OrderAsync(stock: 2, quantity: 5);
        Assert.Equal(Outcome.Done, await shop.AskToCancelAsync(item));

        return item;
    }

    private static async Task<(OrderItem Item, Product Alternative)> OfferedAsync(RequestShop shop)
    {
        var item = await shop.OrderAsync(stock: 2, quantity: 5);
        var alternative = await shop.Shop.SellAsync(stock: 10, product => (product.Name, product.Sku, product.Price) = ("Pot", "PO-1", 20));
        var backorder = shop.Shop.BackorderOf(item.OrderId);
        Assert.Equal(Outcome.Done, await shop.Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(backorder.Id, alternative.Id, null)));
        Assert.Equal(Outcome.Done, await shop.Shop.AskAsync<AskToSwap, Outcome>(ask => ask.RunAsync(item.OrderId, item.Id, alternative.Id)));

        return (item, alternative);
    }

    // Nobody had begun, or all of it is done, and the customer heard of it.
    private static void AssertWhole(RequestShop shop, OrderItem item, RequestRecord request, DatabaseKind database)
    {
        var isDone = request.StateId == (int)RequestState.Accepted;
        Assert.Contains((RequestState)request.StateId, new[] { RequestState.Open, RequestState.Accepted });
        Assert.Equal(isDone ? 2 : 5, shop.Line(item)!.Quantity);
        if (MayBeUnknown(shop, database, request))
            return;

        AssertTold(shop, item, NotificationKind.CancelAccepted, isDone);

        Assert.Equal(isDone ? (0, 0, 0, 0, 3) : (3, 0, 0, 0, 0), shop.Shop.BackorderOf(item.OrderId).Books());
        Assert.Equal(isDone ? 0 : -3, shop.Shop.StockOf(item.ProductId));
    }

    // Where a server cannot write two things as one, the clerk is told to look.
    private static bool MayBeUnknown(RequestShop shop, DatabaseKind database, RequestRecord request)
    {
        return database == DatabaseKind.Sqlite
            && shop.Shop.Rows<OrderNote>().Any(note => note.OrderId == request.OrderId && note.Note.Contains("Check the stock", StringComparison.Ordinal));
    }

    private static RequestRecord Request(RequestShop shop, OrderItem item) => shop.Shop.Rows<RequestRecord>().Single(row => row.OrderId == item.OrderId);
}
