using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Allocation;

/// <summary>Who falls out is passed over and keeps its place (law 12).</summary>
public sealed class ServedTests : IDisposable
{
    private const string ONLINE = "Payments.PayPalCommerce";

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(PaymentStatus.Refunded)]
    [InlineData(PaymentStatus.Voided)]
    public async Task What_comes_passes_over_who_was_paid_back_and_serves_the_next(PaymentStatus status)
    {
        var (productId, first, second) = await TwoWaitAsync();
        await PayAsync(second, PaymentStatus.Paid);
        await PayAsync(first, status);

        await ReceiveAsync(productId, 2);
        await _shop.RunTaskAsync();

        Assert.Equal((2, 0, 0, 0, 0), Books(first));
        Assert.Equal((0, 2, 0, 0, 0), Books(second));
        Assert.Equal(-2, _shop.StockOf(productId));
        Assert.False(_shop.BackorderOf(first.OrderId).OnHold);
        Assert.Empty(_shop.Rows<FailedWorkRecord>());
    }

    [Theory]
    [InlineData(6, ONLINE, PaymentStatus.Pending, false)]
    [InlineData(7, ONLINE, PaymentStatus.Pending, true)]
    [InlineData(7, ONLINE, PaymentStatus.Authorized, false)]
    [InlineData(7, "Payments.CashOnDelivery", PaymentStatus.Pending, false)]
    [InlineData(7, "", PaymentStatus.Pending, false)]
    public async Task Who_has_not_paid_is_passed_over_after_the_days_of_the_setting(int days, string method, PaymentStatus status, bool isHeld)
    {
        var (productId, first, second) = await TwoWaitAsync();
        await _shop.RequestAsync(platform => platform.SetMethodAsync(first.OrderId, method, status));
        await PayAsync(second, PaymentStatus.Paid);
        _shop.Clock.Advance(TimeSpan.FromDays(days));

        await ReceiveAsync(productId, 2);

        Assert.Equal(isHeld ? (2, 0, 0, 0, 0) : (0, 2, 0, 0, 0), Books(first));
        Assert.Equal(isHeld ? (0, 2, 0, 0, 0) : (2, 0, 0, 0, 0), Books(second));
    }

    [Fact]
    public async Task Who_pays_at_last_has_kept_the_place_before_later_orders()
    {
        var (productId, first, second) = await TwoWaitAsync();
        await _shop.RequestAsync(platform => platform.SetMethodAsync(first.OrderId, ONLINE, PaymentStatus.Pending));
        await PayAsync(second, PaymentStatus.Paid);
        _shop.Clock.Advance(TimeSpan.FromDays(8));
        await ReceiveAsync(productId, 1);
        Assert.Equal((1, 1, 0, 0, 0), Books(second));

        await PayAsync(first, PaymentStatus.Paid);
        await ReceiveAsync(productId, 2);

        Assert.Equal((0, 2, 0, 0, 0), Books(first));
        Assert.Equal((1, 1, 0, 0, 0), Books(second));
    }

    [Fact]
    public async Task Goods_that_lay_for_nobody_go_to_who_pays_at_once()
    {
        var product = await _shop.SellAsync(stock: 0);
        var only = await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetMethodAsync(only.OrderId, ONLINE, PaymentStatus.Pending));
        _shop.Clock.Advance(TimeSpan.FromDays(8));
        await ReceiveAsync(product.Id, 2);
        await _shop.RunTaskAsync();
        Assert.Equal((2, 0, 0, 0, 0), Books(only));

        await PayAsync(only, PaymentStatus.Paid);

        Assert.Equal((0, 2, 0, 0, 0), Books(only));
    }

    [Fact]
    public async Task A_partial_refund_changes_nothing_by_itself()
    {
        var (productId, first, second) = await TwoWaitAsync();
        await PayAsync(first, PaymentStatus.PartiallyRefunded, refunded: 10);

        await ReceiveAsync(productId, 2);

        Assert.Equal((0, 2, 0, 0, 0), Books(first));
        Assert.Equal((2, 0, 0, 0, 0), Books(second));
    }

    [Fact]
    public async Task What_was_set_aside_is_not_released_when_the_money_went_back_neither_by_rule_nor_by_a_clerk()
    {
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, quantity: 2);
        await ReceiveAsync(product.Id, 2);
        await PayAsync(item, PaymentStatus.Refunded);
        _shop.Settings.ReleaseAutomatically = true;
        await _shop.RunTaskAsync();

        var answer = await ActAsync(item, ClerkActions.Release());

        Assert.Equal([new Refused(_shop.BackorderOf(item.OrderId).Id, Refusal.Refunded)], answer.Refusals);
        Assert.Equal((0, 2, 0, 0, 0), Books(item));

        await PayAsync(item, PaymentStatus.Paid);
        await _shop.RunTaskAsync();
        Assert.Equal((0, 0, 2, 0, 0), Books(item));
    }

    [Fact]
    public async Task Lifting_a_clerks_hold_does_not_lift_the_rule_and_the_other_way_round()
    {
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, quantity: 2);
        await ActAsync(item, ClerkActions.Hold("address"));
        await PayAsync(item, PaymentStatus.Voided);
        await ReceiveAsync(product.Id, 2);

        await ActAsync(item, ClerkActions.Unhold(""));
        await _shop.RunTaskAsync();
        Assert.Equal((2, 0, 0, 0, 0), Books(item));

        await ActAsync(item, ClerkActions.Hold("address"));
        await PayAsync(item, PaymentStatus.Paid);
        await _shop.RunTaskAsync();
        Assert.Equal((2, 0, 0, 0, 0), Books(item));

        await ActAsync(item, ClerkActions.Unhold(""));
        await _shop.RunTaskAsync();
        Assert.Equal((0, 2, 0, 0, 0), Books(item));
    }

    [Fact]
    public async Task A_long_queue_is_served_behind_all_that_are_held()
    {
        var product = await _shop.SellAsync(stock: -800);
        await _shop.FillQueueAsync(product.Id, lines: 400, unitsEach: 2);
        var orders = _shop.Rows<Order>().OrderBy(order => order.Id).ToList();
        foreach (var order in orders.Take(350))
            order.PaymentStatus = PaymentStatus.Refunded;
        await _shop.Database.Repository<Order>().UpdateAsync(orders, publishEvent: false);

        await ReceiveAsync(product.Id, 10);
        await _shop.RunTaskAsync();

        Assert.All(_shop.Rows<BackorderRecord>(), record => Assert.Equal(orders.FindIndex(order => order.Id == record.OrderId) is >= 350 and < 355 ? 2 : 0, record.Allocated));
    }

    [Fact]
    public async Task A_promise_is_made_as_if_who_is_held_did_not_stand_in_the_queue()
    {
        var (productId, first, _) = await TwoWaitAsync();
        await PayAsync(first, PaymentStatus.Refunded);

        var ahead = await _shop.AskAsync<OwedReader, Units>(owed => owed.AheadOfAsync(new(productId, 0), DateTime.MaxValue));

        Assert.Equal(2, ahead.Value);
        var sums = await _shop.AskAsync<QueueReader, IReadOnlyDictionary<StockKey, QueueSum>>(queues => queues.SumsAsync([productId]));
        Assert.Equal((4, 1), (Assert.Single(sums).Value.Waiting.Value, Assert.Single(sums).Value.Lines));
    }

    private async Task<(int ProductId, OrderItem First, OrderItem Second)> TwoWaitAsync()
    {
        var product = await _shop.SellAsync(stock: 0);

        return (product.Id, await _shop.BuyAsync(product.Id, quantity: 2), await _shop.BuyAsync(product.Id, quantity: 2));
    }

    private Task PayAsync(OrderItem item, PaymentStatus status, decimal refunded = 0)
    {
        return _shop.RequestAsync(platform => platform.SetPaymentAsync(item.OrderId, status, refunded));
    }

    private Task ReceiveAsync(int productId, int units) => _shop.RequestAsync(platform => platform.SetStockAsync(productId, _shop.StockOf(productId) + units));

    private Task<ClerkAnswer> ActAsync(OrderItem item, ClerkDecision decision)
    {
        return _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([_shop.BackorderOf(item.OrderId).Id], decision));
    }

    private (int, int, int, int, int) Books(OrderItem item) => _shop.BackorderOf(item.OrderId).Books();
}
