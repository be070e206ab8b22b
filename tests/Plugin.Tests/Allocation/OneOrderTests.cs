using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Plugin.Tests.Promises;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Allocation;

/// <summary>Queue, dates, promises to new buyers and "ahead of you" go by one order. It is Monday, June 1.</summary>
public sealed class OneOrderTests : IDisposable
{
    private TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Who_was_promised_no_date_keeps_the_turn()
    {
        _shop.Settings.LeadDays = "";
        var kettle = await _shop.SellAsync(stock: 0);
        var a = await _shop.BuyAsync(kettle.Id, 2);

        _shop.Clock.Advance(TimeSpan.FromDays(1));
        _shop.Settings.LeadDays = "2-4";
        await _shop.DoAsync<LookForDates>(dates => dates.RunAsync());
        await _shop.RunTaskAsync();
        Assert.Equal(Promise.Of(Day(4), Day(8), PromiseBasis.ShopLeadTime), _shop.BackorderOf(a.OrderId).CurrentPromise());

        _shop.Clock.Advance(TimeSpan.FromDays(1));
        var b = await _shop.BuyAsync(kettle.Id, 1);

        await ArriveAsync(kettle.Id, 1);

        Assert.Equal((1, 1, 0, 0, 0), Books(a));
        Assert.Equal((1, 0, 0, 0, 0), Books(b));
    }

    [Fact]
    public async Task Who_ordered_first_is_not_overtaken_when_lead_times_become_shorter()
    {
        _shop.Settings.LeadDays = "20-30";
        var kettle = await _shop.SellAsync(stock: 0);
        var a = await _shop.BuyAsync(kettle.Id, 2);

        _shop.Clock.Advance(TimeSpan.FromDays(1));
        _shop.Settings.LeadDays = "1-2";
        var b = await _shop.BuyAsync(kettle.Id, 2);
        Assert.True(_shop.BackorderOf(b.OrderId).OriginalTo < _shop.BackorderOf(a.OrderId).OriginalTo);
        Assert.Equal(4, (await QuoteAsync(kettle.Id, 1))!.Ahead.Value);

        await ArriveAsync(kettle.Id, 2);

        Assert.Equal((0, 2, 0, 0, 0), Books(a));
        Assert.Equal((2, 0, 0, 0, 0), Books(b));
        Assert.Equal(2, (await QuoteAsync(kettle.Id, 1))!.Ahead.Value);
    }

    [Fact]
    public async Task A_new_buyer_is_promised_what_the_queue_leaves_and_nobody_has_to_be_told_a_later_day()
    {
        _shop.Settings.LeadDays = "20-30";
        var kettle = await _shop.SellAsync(stock: 0);
        var a = await _shop.BuyAsync(kettle.Id, 2);
        await _shop.ExpectAsync(kettle.Id, 2, Day(10));
        await _shop.ExpectAsync(kettle.Id, 2, Day(17));

        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var quote = (await QuoteAsync(kettle.Id, 2))!;
        var b = await _shop.BuyAsync(kettle.Id, 2);
        await _shop.RunTaskAsync();

        Assert.Equal((Of(17), 2), (quote.Promise, quote.Ahead.Value));
        Assert.Equal((Of(10), Of(17)), (Current(a), Current(b)));
        Assert.Equal(Of(17), _shop.BackorderOf(b.OrderId).OriginalPromise());
        Assert.Equal(2, _shop.Rows<HistoryRecord>().Count(row => row.BackorderId == _shop.BackorderOf(b.OrderId).Id));
    }

    [Fact]
    public async Task Priority_goes_first_for_the_queue_and_for_promises_and_for_what_is_ahead()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var last = await _shop.BuyAsync(kettle.Id, 3);
        _shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var first = await _shop.BuyAsync(kettle.Id, 1);
        await RankAsync(last, -5);
        await RankAsync(first, 5);

        // Nothing is expected, and something is: the answer is the same.
        Assert.Equal(1, (await QuoteAsync(kettle.Id, 1))!.Ahead.Value);
        await _shop.ExpectAsync(kettle.Id, 2, Day(2));
        var quote = (await QuoteAsync(kettle.Id, 1))!;
        Assert.Equal((1, Of(2)), (quote.Ahead.Value, quote.Promise));
        var middle = await _shop.BuyAsync(kettle.Id, 1);
        Assert.Equal(Of(2), _shop.BackorderOf(middle.OrderId).OriginalPromise());

        await ArriveAsync(kettle.Id, 2);

        Assert.Equal(((0, 1, 0, 0, 0), (0, 1, 0, 0, 0), (3, 0, 0, 0, 0)), (Books(first), Books(middle), Books(last)));
    }

    [Fact]
    public async Task What_a_cancelled_receipt_would_have_brought_is_promised_to_no_order()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var receipt = await _shop.ExpectAsync(kettle.Id, 5, Day(2));
        Assert.Equal(Of(2), (await QuoteAsync(kettle.Id, 1))!.Promise);

        // On another server, so that pages of this one know it for up to a minute.
        receipt.StateId = (int)ReceiptState.Cancelled;
        await _shop.Database.Repository<ExpectedReceiptRecord>().UpdateAsync(receipt, publishEvent: false);
        var item = await _shop.BuyAsync(kettle.Id, 1);

        Assert.Equal(Promise.Of(Day(3), Day(5), PromiseBasis.ShopLeadTime), _shop.BackorderOf(item.OrderId).OriginalPromise());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Every_question_to_a_database_sorts_as_the_domain_does(DatabaseKind database)
    {
        _shop.Dispose();
        _shop = new TestShop(server: Plugin.Tests.Databases.Find(database));
        var kettle = await _shop.SellAsync(stock: 0);
        var noon = new DateTime(2026, 6, 1, 12, 0, 0, DateTimeKind.Utc);
        for (var number = 1; number <= 24; number++)
        {
            var record = new BackorderRecord
            {
                OrderId = number,
                OrderItemId = number,
                ProductId = kettle.Id,
                Quantity = 1,
                LineQuantity = 1,
                Waiting = 1,
                StatusId = 10,
                Priority = (number * 7 % 3) - 1,
                IsOrderPlaced = true,
                PlacedOnUtc = noon.AddHours(-(number * 5 % 4)),
                CreatedOnUtc = noon,
                UpdatedOnUtc = noon
            };
            record.Take(record.State() with { Original = number % 2 == 0 ? Of(number) : new Promise.Unknown() }, noon);
            await _shop.Database.Repository<BackorderRecord>().InsertAsync(record, publishEvent: false);
        }

        var expected = _shop.Rows<BackorderRecord>().Select(Line).Order(QueueOrder.Instance).Select(line => line.BackorderId).ToList();

        Assert.Equal(expected, (await _shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.LinesAsync([kettle.Id]))).Select(row => row.Id));
        Assert.Equal(expected, (await _shop.AskAsync<QueueReader, IReadOnlyList<LedgerRow>>(queues => queues.HeadAsync(new(kettle.Id, 0), 100))).Select(row => row.Id));
        Assert.Equal(expected, (await _shop.AskAsync<PromisedLines, IReadOnlyList<BackorderRecord>>(lines => lines.WaitingAsync([kettle.Id]))).Select(record => record.Id));
        var places = await _shop.AskAsync<QueuePositions, IReadOnlyDictionary<int, int>>(positions => positions.OfAsync(expected));
        Assert.Equal(Enumerable.Range(1, 24), expected.Select(id => places[id]));
    }

    private Task ArriveAsync(int productId, int units) => _shop.RequestAsync(platform => platform.SetStockAsync(productId, _shop.StockOf(productId) + units));

    private Task RankAsync(OrderItem item, int priority)
    {
        return _shop.DoAsync<ClerkDesk>(desk => desk.RunAsync([_shop.BackorderOf(item.OrderId).Id], ClerkActions.SetPriority(priority, "")));
    }

    private Task<Quote?> QuoteAsync(int productId, int quantity)
    {
        return _shop.AskAsync<QuoteLines, Quote?>(async quotes => (await quotes.RunAsync([new(productId, "", quantity)], TestShop.STORE))[0]);
    }

    private (int, int, int, int, int) Books(OrderItem item) => _shop.BackorderOf(item.OrderId).Books();

    private Promise Current(OrderItem item) => _shop.BackorderOf(item.OrderId).CurrentPromise();

    private static Promise Of(int day) => Promise.Of(Day(day), Day(day), PromiseBasis.ExpectedReceipt);

    private static DateOnly Day(int day) => new(2026, 6, day);

    private static WaitingLine Line(BackorderRecord record) =>
        new(record.Id, new(record.Waiting), record.Priority, record.PlacedOnUtc, record.OnHold || !record.IsOrderPlaced);
}
