using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>It is Monday, June 1. The shop promises 2 to 4 working days, without handling.</summary>
public sealed class RevisedPromiseTests : IDisposable
{
    private static readonly Promise _ofLeadTime = Promise.Of(Day(3), Day(5), PromiseBasis.ShopLeadTime);

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_delivery_gives_each_waiting_line_the_day_on_which_its_last_unit_comes()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var first = await _shop.BuyAsync(kettle.Id, 4);
        var second = await _shop.BuyAsync(kettle.Id, 4);

        await _shop.ExpectAsync(kettle.Id, 5, Day(10));
        await _shop.ExpectAsync(kettle.Id, 5, Day(17));

        Assert.Equal(Of(10), Current(first.OrderId));
        Assert.Equal(Of(17), Current(second.OrderId));
        Assert.Equal(_ofLeadTime, _shop.BackorderOf(first.OrderId).OriginalPromise());
        Assert.Equal(["", "", Revision.DELIVERY_EXPECTED], Reasons(first.OrderId));
    }

    [Fact]
    public async Task A_tentative_delivery_promises_nothing()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);

        await _shop.ExpectAsync(kettle.Id, 5, Day(10), isConfirmed: false);

        Assert.Equal(_ofLeadTime, Current(item.OrderId));
    }

    [Fact]
    public async Task A_delivery_that_moves_takes_the_promise_along_and_one_that_is_cancelled_leaves_lead_time()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);
        var receipt = await _shop.ExpectAsync(kettle.Id, 5, Day(10));

        await _shop.ChangeAsync(receipt, row => row.ExpectedFrom = row.ExpectedTo = Midnight(12));
        Assert.Equal(Of(12), Current(item.OrderId));

        await _shop.ChangeAsync(receipt, row => row.StateId = (int)ReceiptState.Cancelled);
        Assert.Equal(_ofLeadTime, Current(item.OrderId));
        Assert.Equal(["", "", Revision.DELIVERY_EXPECTED, Revision.DELIVERY_MOVED, Revision.DELIVERY_GONE], Reasons(item.OrderId));
    }

    [Fact]
    public async Task What_a_delivery_covers_in_part_waits_for_lead_time()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);

        await _shop.ExpectAsync(kettle.Id, 3, Day(2));

        Assert.Equal(_ofLeadTime, Current(item.OrderId));
        Assert.Equal(["", ""], Reasons(item.OrderId));
    }

    [Fact]
    public async Task The_word_of_a_clerk_is_not_overwritten()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);
        await _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([_shop.BackorderOf(item.OrderId).Id], ClerkActions.SetPromise(Promise.Of(Day(8), Day(8), PromiseBasis.Clerk), "called them")));

        await _shop.ExpectAsync(kettle.Id, 5, Day(10));

        Assert.Equal(Promise.Of(Day(8), Day(8), PromiseBasis.Clerk), Current(item.OrderId));
    }

    [Fact]
    public async Task That_no_date_is_known_stays_until_the_clerk_says_otherwise_or_the_goods_come()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);
        await SetAsync(item.OrderId, Promise.Unknown.ByClerk);

        await _shop.ExpectAsync(kettle.Id, 5, Day(10));
        await TodayIsDoneAsync();
        _shop.Clock.Advance(TimeSpan.FromDays(1));
        await TodayIsDoneAsync();

        Assert.Equal(Promise.Unknown.ByClerk, Current(item.OrderId));
        Assert.Equal(["", "", "nobody says"], Reasons(item.OrderId));
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());

        await _shop.RequestAsync(platform => platform.SetStockAsync(kettle.Id, -1));
        Assert.Equal((1, 3, 0, 0, 0), _shop.BackorderOf(item.OrderId).Books());
        Assert.Equal(Promise.Unknown.ByClerk, Current(item.OrderId));

        await SetAsync(item.OrderId, Promise.Of(Day(20), Day(20), PromiseBasis.Clerk));
        Assert.Equal(Promise.Of(Day(20), Day(20), PromiseBasis.Clerk), Current(item.OrderId));
    }

    [Fact]
    public async Task Inside_the_days_of_a_delivery_no_day_makes_a_revision()
    {
        _shop.Settings.HandlingDays = 1;
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);
        var receipt = await _shop.ExpectAsync(kettle.Id, 5, Day(3));
        await _shop.ChangeAsync(receipt, row => row.ExpectedTo = Midnight(12));
        var before = Reasons(item.OrderId).Count();
        Assert.Equal(Promise.Of(Day(4), Day(15), PromiseBasis.ExpectedReceipt), Current(item.OrderId));

        for (var day = 2; day <= 12; day++)
        {
            _shop.Clock.Advance(TimeSpan.FromDays(1));
            await _shop.ChangeAsync(receipt, _ => { });
        }

        Assert.Equal(before, Reasons(item.OrderId).Count());

        _shop.Clock.Advance(TimeSpan.FromDays(-4));
        await _shop.ChangeAsync(receipt, row => row.ExpectedFrom = Midnight(10));
        Assert.Equal(Promise.Of(Day(11), Day(15), PromiseBasis.ExpectedReceipt), Current(item.OrderId));
        Assert.Equal(Revision.DELIVERY_MOVED, Reasons(item.OrderId).Last());
    }

    [Fact]
    public async Task When_the_promised_days_are_over_the_task_promises_anew_once()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);

        // Saturday, the 6th: Friday was the last day.
        _shop.Clock.Advance(TimeSpan.FromDays(5));
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal(Promise.Of(Day(10), Day(12), PromiseBasis.ShopLeadTime), Current(item.OrderId));
        Assert.Equal(["", "", Revision.OVERDUE], Reasons(item.OrderId));
        Assert.Equal(_ofLeadTime, _shop.BackorderOf(item.OrderId).OriginalPromise());
    }

    [Fact]
    public async Task A_line_without_a_date_gets_one_when_the_shop_says_how_long_goods_take()
    {
        _shop.Settings.LeadDays = "";
        var kettle = await _shop.SellAsync(stock: 0);
        var pan = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);
        await _shop.BuyAsync(pan.Id, 1);

        await TodayIsDoneAsync();
        Assert.Equal(["", ""], Reasons(item.OrderId));
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());

        await _shop.DoAsync<ProductPolicies>(policies => policies.SetLeadDaysAsync(kettle.Id, LeadTime.Parse("2-4")));
        await _shop.DoAsync<LookForDates>(dates => dates.RunAsync());
        Assert.Equal([kettle.Id, pan.Id], _shop.Rows<DirtyKeyRecord>().Select(mark => mark.ProductId).Order());
        await _shop.RunTaskAsync();

        Assert.Equal(Promise.Of(Day(3), Day(5), PromiseBasis.ProductLeadTime), Current(item.OrderId));
        Assert.Equal(["", "", Revision.DATE_KNOWN], Reasons(item.OrderId));
        Assert.Equal(new Promise.Unknown(), _shop.BackorderOf(item.OrderId).OriginalPromise());
        Assert.Single(_shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.PromiseRevised);
    }

    [Fact]
    public async Task Once_a_day_lines_without_a_date_are_looked_at_by_themselves()
    {
        _shop.Settings.LeadDays = "";
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 4);
        await TodayIsDoneAsync();

        _shop.Settings.LeadDays = "2-4";
        await _shop.RunTaskAsync();
        Assert.Equal(new Promise.Unknown(), Current(item.OrderId));

        _shop.Clock.Advance(TimeSpan.FromDays(1));
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal(Promise.Of(Day(4), Day(8), PromiseBasis.ShopLeadTime), Current(item.OrderId));
    }

    [Fact]
    public async Task Who_orders_after_others_is_promised_what_they_leave()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(kettle.Id, 4);
        await _shop.ExpectAsync(kettle.Id, 5, Day(2));
        await _shop.ExpectAsync(kettle.Id, 5, Day(16));

        var one = (await QuoteAsync(kettle.Id, 1))!;
        Assert.Equal((Of(2), 4, Day(2)), (one.Promise, one.Ahead.Value, one.CoveredBy));
        var three = (await QuoteAsync(kettle.Id, 3))!;
        Assert.Equal((Of(16), Day(16)), (three.Promise, three.CoveredBy));
        var seven = (await QuoteAsync(kettle.Id, 7))!;
        Assert.Equal((Of(16), null), (seven.Promise, seven.CoveredBy));

        var bought = await _shop.BuyAsync(kettle.Id, 3);
        Assert.Equal(Of(16), Current(bought.OrderId));
        Assert.Equal(Of(16), _shop.BackorderOf(bought.OrderId).OriginalPromise());
    }

    [Fact]
    public async Task Delivery_is_promised_days_after_shipping()
    {
        _shop.Settings.DeliveryDays = "1-2";
        var kettle = await _shop.SellAsync(stock: 0);

        var quote = (await QuoteAsync(kettle.Id, 1))!;

        Assert.Equal(_ofLeadTime, quote.Promise);
        // The 5th is a Friday.
        Assert.Equal(Promise.Of(Day(4), Day(9), PromiseBasis.ShopLeadTime), quote.Delivery);
    }

    // What is done once a day marks, and the next run looks at what is marked.
    private async Task TodayIsDoneAsync()
    {
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();
    }

    private Task<Quote?> QuoteAsync(int productId, int quantity)
    {
        return _shop.AskAsync<QuoteLines, Quote?>(async quotes => (await quotes.RunAsync([new(productId, "", quantity)], TestShop.STORE))[0]);
    }

    private Task SetAsync(int orderId, Promise promise)
    {
        return _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([_shop.BackorderOf(orderId).Id], ClerkActions.SetPromise(promise, "nobody says")));
    }

    private Promise Current(int orderId) => _shop.BackorderOf(orderId).CurrentPromise();

    private IEnumerable<string> Reasons(int orderId)
    {
        var id = _shop.BackorderOf(orderId).Id;

        return _shop.Rows<HistoryRecord>().Where(row => row.BackorderId == id && row.KindId is (int)EntryKind.Captured or (int)EntryKind.OrderPlaced or (int)EntryKind.PromiseRevised && row.BackorderId == id).OrderBy(row => row.Number).Select(row => row.Reason);
    }

    private static Promise Of(int day) => Promise.Of(Day(day), Day(day), PromiseBasis.ExpectedReceipt);

    private static DateOnly Day(int day) => new(2026, 6, day);

    private static DateTime Midnight(int day) => Day(day).ToDateTime(TimeOnly.MinValue);
}
