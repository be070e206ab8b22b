using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
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
            async () =>
            {
                var item = await shop.OrderAsync(stock: 2, quantity: 5);
                Assert.Null(await shop.AskToCancelAsync(item));

                return item;
            },
            item => shop.AcceptAsync(Request(shop, item).Id),
            (item, _) =>
            {
                AssertWhole(shop, item, Request(shop, item), database);

                return Task.CompletedTask;
            });

        Assert.True(died >= 6, $"Only {died} writes were met.");
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

    private static async Task<(OrderItem Item, Product Alternative)> OfferedAsync(RequestShop shop)
    {
        var item = await shop.OrderAsync(stock: 2, quantity: 5);
        var alternative = await shop.Shop.SellAsync(stock: 10, product => (product.Name, product.Sku, product.Price) = ("Pot", "PO-1", 20));
        var backorder = shop.Shop.BackorderOf(item.OrderId);
        Assert.Null(await shop.Shop.AskAsync<OfferAlternative, string?>(offer => offer.RunAsync(backorder.Id, alternative.Id, null)));
        Assert.Null(await shop.Shop.AskAsync<AskToSwap, string?>(ask => ask.RunAsync(item.OrderId, item.Id, alternative.Id)));

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
