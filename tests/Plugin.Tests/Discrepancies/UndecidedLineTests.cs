using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Services.Messages;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>Backorders of which only a clerk can say what becomes of them.</summary>
public sealed class UndecidedLineTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Fact]
    public async Task Complete_by_hand_is_out_of_the_queue_and_listed()
    {
        var (product, a, b) = await CompletedAsync();

        Assert.Equal([(2, 0, 0, 0, 0), (0, 2, 0, 0, 0)], Books(a, b));
        Assert.Equal(-2, Shop.StockOf(product.Id));
        var finding = _reckoning.Finding();
        Assert.Equal((DiscrepancyKind.CompletedByHand, 2, a.OrderId), ((DiscrepancyKind)finding.KindId, finding.Units, finding.OrderId));
        Assert.Equal([DiscrepancyAction.SentFromElsewhere, DiscrepancyAction.SentFromStock, DiscrepancyAction.Dismiss], DiscrepancyActions.Of(finding));
    }

    [Fact]
    public async Task Sent_from_elsewhere_stock_gets_back_what_it_gave()
    {
        var (product, a, b) = await CompletedAsync();

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.SentFromElsewhere));
        Assert.Equal<Outcome>(Refusal.Settled, await _reckoning.DecideAsync(DiscrepancyAction.SentFromStock));
        await RunAsync(3);

        Assert.Equal([(0, 0, 0, 2, 0), (0, 2, 0, 0, 0)], Books(a, b));
        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Equal((DiscrepancyState.Mended, 2), (_reckoning.StateOf(_reckoning.Finding().Id), _reckoning.Finding().Correction));
        Assert.Empty(DiscrepancyActions.Of(_reckoning.Finding()));
    }

    [Fact]
    public async Task Out_of_this_delivery_the_next_waits_again()
    {
        var (product, a, b) = await CompletedAsync();

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.SentFromStock));
        Assert.Equal([(0, 0, 0, 2, 0), (2, 0, 0, 0, 0)], Books(a, b));
        // B is for the clerk to tell, and nobody miscounted.
        var missing = Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.LateShortage);
        Assert.Equal((2, "sent-by-hand"), (missing.Units, missing.Cause));
        await RunAsync(3);

        Assert.Equal([(0, 0, 0, 2, 0), (2, 0, 0, 0, 0)], Books(a, b));
        Assert.Equal(-2, Shop.StockOf(product.Id));
        await _reckoning.ReceiveAsync(product, 2);
        Assert.Equal([(0, 0, 0, 2, 0), (0, 2, 0, 0, 0)], Books(a, b));
    }

    [Fact]
    public async Task Goods_that_lay_for_nobody_are_taken_from_nobody()
    {
        var product = await Shop.SellAsync(stock: 0);
        var a = await Shop.BuyAsync(product.Id, 2);
        var b = await Shop.BuyAsync(product.Id, 2);
        await SetAsync(a, OrderStatus.Complete);
        await _reckoning.ReceiveAsync(product, 5);
        await RunAsync(2);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.SentFromStock));
        await RunAsync(3);

        Assert.Equal([(0, 0, 0, 2, 0), (0, 2, 0, 0, 0)], Books(a, b));
        Assert.Equal(1, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task What_was_allocated_to_it_left_from_here_wherever_the_rest_came_from()
    {
        var product = await Shop.SellAsync(stock: 1);
        var a = await Shop.BuyAsync(product.Id, 4);
        await _reckoning.ReceiveAsync(product, 1);
        Assert.Equal((2, 1, 0, 0, 0), Shop.BackorderOf(a.OrderId).Books());
        await SetAsync(a, OrderStatus.Complete);
        await RunAsync(1);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.SentFromElsewhere));
        await RunAsync(3);

        Assert.Equal((0, 0, 0, 3, 0), Shop.BackorderOf(a.OrderId).Books());
        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Equal(4, Assert.Single(Shop.Rows<SentByHandRecord>()).Units);
    }

    [Fact]
    public async Task Set_back_to_processing_it_has_its_place_again()
    {
        var (product, a, b) = await CompletedAsync();
        await SetAsync(a, OrderStatus.Processing);
        await _reckoning.ReceiveAsync(product, 1);
        await RunAsync(1);

        Assert.Equal([(1, 1, 0, 0, 0), (0, 2, 0, 0, 0)], Books(a, b));
        Assert.Equal(DiscrepancyState.Gone, _reckoning.StateOf(_reckoning.Finding().Id));
    }

    [Fact]
    public async Task Who_waits_for_a_deleted_product_gets_no_new_date_and_the_clerk_one_line()
    {
        Shop.Clock.Advance(new DateTime(2026, 6, 1, 9, 0, 0, DateTimeKind.Utc) - Shop.Clock.GetUtcNow().UtcDateTime);
        var product = await Shop.SellAsync(stock: 0);
        var a = await Shop.BuyAsync(product.Id, 2);
        var before = Shop.BackorderOf(a.OrderId);
        Assert.Equal((new DateTime(2026, 6, 3), new DateTime(2026, 6, 5)), (before.CurrentFrom, before.CurrentTo));
        _reckoning.Mails.ClearReceivedCalls();

        Shop.Clock.Advance(TimeSpan.FromDays(1));
        await Shop.RequestAsync(platform => platform.DeleteProductAsync(product.Id));
        foreach (var days in new[] { 6, 7, 7 })
        {
            Shop.Clock.Advance(TimeSpan.FromDays(days));
            await Shop.RunTaskAsync();
        }

        var after = Shop.BackorderOf(a.OrderId);
        Assert.Equal(((2, 0, 0, 0, 0), before.CurrentFrom, before.CurrentTo), (after.Books(), after.CurrentFrom, after.CurrentTo));
        Assert.DoesNotContain(Shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.PromiseRevised);
        Assert.DoesNotContain(_reckoning.Mails.ReceivedCalls(), call => call.GetMethodInfo().Name == nameof(IWorkflowMessageService.SendNotificationAsync));
        var finding = _reckoning.Finding();
        Assert.Equal((DiscrepancyKind.ProductGone, 2, $"{{\"{after.Id}\":2}}"), ((DiscrepancyKind)finding.KindId, finding.Units, finding.Detail));
        Assert.Equal([DiscrepancyAction.Dismiss], DiscrepancyActions.Of(finding));

        // Dismissed it stays away, and cancelled in the order it is over.
        await _reckoning.DecideAsync(DiscrepancyAction.Dismiss);
        await RunAsync(2);
        Assert.Equal(DiscrepancyState.Dismissed, _reckoning.StateOf(finding.Id));
        Assert.Single(Shop.Rows<DiscrepancyRecord>());
    }

    [Fact]
    public async Task A_partial_refund_is_listed_and_changes_nothing()
    {
        var product = await Shop.SellAsync(stock: 0);
        var a = await Shop.BuyAsync(product.Id, 2);
        var b = await Shop.BuyAsync(product.Id, 2);
        await Shop.RequestAsync(platform => platform.SetPaymentAsync(a.OrderId, PaymentStatus.PartiallyRefunded, refunded: 10));

        await RunAsync(2);
        await _reckoning.ReceiveAsync(product, 2);
        await RunAsync(2);

        Assert.Equal([(0, 2, 0, 0, 0), (2, 0, 0, 0, 0)], Books(a, b));
        var finding = _reckoning.Finding();
        Assert.Equal((DiscrepancyKind.PartlyRefunded, 2, a.OrderId, DiscrepancyState.Open), ((DiscrepancyKind)finding.KindId, finding.Units, finding.OrderId, (DiscrepancyState)finding.StateId));
        Assert.Equal([DiscrepancyAction.Dismiss], DiscrepancyActions.Of(finding));

        await Shop.RequestAsync(platform => platform.ShipAsync(a, 2));
        await RunAsync(1);
        Assert.Equal(DiscrepancyState.Gone, _reckoning.StateOf(finding.Id));
    }

    /// <summary>Two wait for two units each; the first is set to complete, and two units come.</summary>
    private async Task<(Product Product, OrderItem A, OrderItem B)> CompletedAsync()
    {
        var product = await Shop.SellAsync(stock: 0);
        var a = await Shop.BuyAsync(product.Id, 2);
        var b = await Shop.BuyAsync(product.Id, 2);
        await SetAsync(a, OrderStatus.Complete);
        await _reckoning.ReceiveAsync(product, 2);
        await RunAsync(2);

        return (product, a, b);
    }

    /// <summary>The status drop-down; an order whose goods have to be sent.</summary>
    private Task SetAsync(OrderItem item, OrderStatus status) => Shop.RequestAsync(async platform =>
    {
        var orders = platform.Get<IRepository<Order>>();
        var order = orders.Table.Single(row => row.Id == item.OrderId);
        order.ShippingStatus = ShippingStatus.NotYetShipped;
        await orders.UpdateAsync(order, publishEvent: false);
        await platform.SetStatusAsync(item.OrderId, status);
    });

    private IEnumerable<(int, int, int, int, int)> Books(params OrderItem[] items) => items.Select(item => Shop.BackorderOf(item.OrderId).Books());

    private async Task RunAsync(int times)
    {
        for (var time = 0; time < times; time++)
            await Shop.RunTaskAsync();
    }
}
