using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>The status drop-down cancels an order, and stock goes on owing what it was to get.</summary>
public sealed class CancelledByStatusTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Fact]
    public async Task Its_units_are_owed_to_nobody_and_no_other_order_gives_way()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);
        await SetCancelledAsync(b);
        Assert.Equal(-4, Shop.StockOf(product.Id));

        await RunAsync(3);

        var record = Shop.Backorder();
        Assert.Equal((b.OrderId, (0, 0, 0, 0, 4)), (record.OrderId, record.Books()));
        Assert.DoesNotContain(Shop.Rows<BackorderRecord>(), row => row.OrderId == a.OrderId);
        var finding = _reckoning.Finding();
        Assert.Equal((DiscrepancyKind.NobodyOwed, 4, b.OrderId), ((DiscrepancyKind)finding.KindId, finding.Units, finding.OrderId));
        Assert.Equal(StockCommitments.CANCELLED_BY_STATUS, finding.Cause);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        await RunAsync(3);

        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Single(Shop.Rows<BackorderRecord>());
        Assert.Equal(DiscrepancyState.Mended, _reckoning.StateOf(_reckoning.Finding().Id));
    }

    [Fact]
    public async Task What_was_set_aside_for_others_stays_theirs()
    {
        var product = await Shop.SellAsync(stock: 0);
        var a = await Shop.BuyAsync(product.Id, 2);
        await _reckoning.ReceiveAsync(product, 2);
        var b = await Shop.BuyAsync(product.Id, 4);
        var c = await Shop.BuyAsync(product.Id, 1);
        await SetCancelledAsync(b);

        await RunAsync(3);
        Assert.Equal([(0, 2, 0, 0, 0), (0, 0, 0, 0, 4), (1, 0, 0, 0, 0)], new[] { a, b, c }.Select(item => Shop.BackorderOf(item.OrderId).Books()));
        Assert.Equal(4, _reckoning.Finding().Units);

        // One piece comes in; four of the number are owed to nobody, so C has to wait until somebody says so.
        await _reckoning.ReceiveAsync(product, 1);
        await _reckoning.DecideAsync(DiscrepancyAction.Mend);
        Assert.Equal((0, 1, 0, 0, 0), Shop.BackorderOf(c.OrderId).Books());
        Assert.Equal(0, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task What_is_really_missing_beside_it_is_taken_from_the_newest()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);
        await SetCancelledAsync(b);
        await Shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -5));

        await RunAsync(3);

        Assert.Equal((1, 0, 0, 0, 0), Shop.BackorderOf(a.OrderId).Books());
        Assert.Equal(4, Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.NobodyOwed).Units);
    }

    [Fact]
    public async Task Of_an_order_that_was_cancelled_as_it_should_be_nothing_is_owed()
    {
        var product = await Shop.SellAsync(stock: 3);
        await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);
        await Shop.RequestAsync(platform => platform.CancelAsync(b.OrderId));

        await RunAsync(3);

        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Empty(Shop.Rows<DiscrepancyRecord>());
    }

    [Fact]
    public async Task A_number_that_somebody_sets_afterwards_says_what_there_is()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);
        await SetCancelledAsync(b);
        await RunAsync(1);

        // Minus two: two of A's three are missing.
        await _reckoning.TypeAsync(product, -2);
        await RunAsync(3);

        Assert.Equal((2, 0, 0, 0, 0), Shop.BackorderOf(a.OrderId).Books());
        Assert.DoesNotContain(Shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.NobodyOwed && row.StateId == (int)DiscrepancyState.Open);
    }

    [Fact]
    public async Task In_a_combination_it_is_the_same()
    {
        var red = await Shop.SellCombinationAsync(3, "<red />");
        var a = await Shop.BuyAsync(red.ProductId, 3, "<red />");
        var b = await Shop.BuyAsync(red.ProductId, 4, "<red />");
        await SetCancelledAsync(b);

        await RunAsync(3);
        Assert.DoesNotContain(Shop.Rows<BackorderRecord>(), row => row.OrderId == a.OrderId);
        Assert.Equal((red.Id, 4, b.OrderId), (_reckoning.Finding().CombinationId, _reckoning.Finding().Units, _reckoning.Finding().OrderId));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(0, Assert.Single(Shop.Rows<ProductAttributeCombination>()).StockQuantity);
    }

    [Fact]
    public async Task In_warehouses_it_is_one_proposal_as_well()
    {
        var product = await Shop.SellFromWarehousesAsync(3);
        var a = await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);
        var c = await Shop.BuyAsync(product.Id, 1);
        await SetCancelledAsync(b);

        await RunAsync(4);
        Assert.DoesNotContain(Shop.Rows<BackorderRecord>(), row => row.OrderId == a.OrderId);
        var finding = Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);
        Assert.Equal((DiscrepancyKind.NobodyOwed, 4), ((DiscrepancyKind)finding.KindId, finding.Units));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend, finding.Id));
        await RunAsync(3);
        var stored = Assert.Single(Shop.Rows<ProductWarehouseInventory>());
        Assert.Equal((3, 4), (stored.StockQuantity, stored.ReservedQuantity));
        Assert.Equal((1, 0, 0, 0, 0), Shop.BackorderOf(c.OrderId).Books());
    }

    [Fact]
    public async Task Set_back_to_processing_after_the_correction_its_units_are_listed()
    {
        var product = await Shop.SellAsync(stock: 3);
        var a = await Shop.BuyAsync(product.Id, 3);
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var b = await Shop.BuyAsync(product.Id, 4);
        await SetCancelledAsync(b);
        await RunAsync(3);
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal(0, Shop.StockOf(product.Id));

        await Shop.RequestAsync(platform => platform.SetStatusAsync(b.OrderId, OrderStatus.Processing));
        await RunAsync(3);

        var finding = Listed();
        Assert.Equal((4, b.OrderId, PutBacks.STANDS_AGAIN), (finding.Units, finding.OrderId, finding.Cause));
        Assert.DoesNotContain(Shop.Rows<BackorderRecord>(), row => row.OrderId == a.OrderId);

        // The goods are not there: B waits for them again.
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend, finding.Id));
        await RunAsync(3);
        Assert.Equal((-4, (4, 0, 0, 0, 0)), (Shop.StockOf(product.Id), Shop.BackorderOf(b.OrderId).Books()));
        Assert.DoesNotContain(Shop.Rows<BackorderRecord>(), row => row.OrderId == a.OrderId);

        // A clerk decides whether its customer hears of it.
        var late = Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);
        Assert.Equal((DiscrepancyKind.LateShortage, 4), ((DiscrepancyKind)late.KindId, late.Units));

        // And cancelled by its status once more.
        await SetCancelledAsync(b);
        await RunAsync(3);
        var again = Assert.Single(
            Shop.Rows<DiscrepancyRecord>(),
            row => row.StateId == (int)DiscrepancyState.Open && row.KindId == (int)DiscrepancyKind.NobodyOwed);
        Assert.Equal((4, b.OrderId), (again.Units, again.OrderId));
    }

    [Fact]
    public async Task Set_back_to_processing_before_any_correction_it_waits_again()
    {
        var product = await Shop.SellAsync(stock: 3);
        await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);
        await SetCancelledAsync(b);
        await RunAsync(3);

        await Shop.RequestAsync(platform => platform.SetStatusAsync(b.OrderId, OrderStatus.Processing));
        await RunAsync(3);

        Assert.Equal((-4, (4, 0, 0, 0, 0)), (Shop.StockOf(product.Id), Shop.BackorderOf(b.OrderId).Books()));
        Assert.DoesNotContain(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);
    }

    [Fact]
    public async Task Set_back_when_its_goods_have_come_nothing_of_it_is_cancelled_and_nothing_waits()
    {
        var product = await Shop.SellAsync(stock: 0);
        var a = await Shop.BuyAsync(product.Id, 2);
        var b = await Shop.BuyAsync(product.Id, 2);
        await SetCancelledAsync(a);
        await RunAsync(3);
        Assert.Equal((0, 0, 0, 0, 2), Shop.BackorderOf(a.OrderId).Books());

        // Two pieces: as many as A is owed.
        await _reckoning.ReceiveAsync(product, 2);
        await Shop.RequestAsync(platform => platform.SetStatusAsync(a.OrderId, OrderStatus.Processing));
        await RunAsync(3);

        Assert.Equal((0, 0, 0, 0, 0), Shop.BackorderOf(a.OrderId).Books());
        Assert.Equal((2, 0, 0, 0, 0), Shop.BackorderOf(b.OrderId).Books());

        await Shop.RequestAsync(platform => platform.ShipAsync(a, 2));
        await RunAsync(3);
        Assert.Equal((0, 0, 0, 0, 0), Shop.BackorderOf(a.OrderId).Books());
        Assert.Equal((2, 0, 0, 0, 0), Shop.BackorderOf(b.OrderId).Books());

        // History rows add up to the figures (law 4).
        Assert.All(
            Shop.Rows<BackorderRecord>(),
            record => Assert.Equal(
                record.Books(),
                (
                    History(record).Sum(row => row.WaitingDelta),
                    History(record).Sum(row => row.AllocatedDelta),
                    History(record).Sum(row => row.ReleasedDelta),
                    History(record).Sum(row => row.ShippedDelta),
                    History(record).Sum(row => row.CancelledDelta))));
    }

    /// <param name="isOfEarlierVersion">Versions until 1.2 and those between wrote the orders as a list.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_two_orders_that_one_correction_was_about_each_stands_again_with_its_own_units(bool isOfEarlierVersion)
    {
        var product = await Shop.SellAsync(stock: 0);
        var b = await Shop.BuyAsync(product.Id, 2);
        var c = await Shop.BuyAsync(product.Id, 3);
        await SetCancelledAsync(b);
        await SetCancelledAsync(c);
        await RunAsync(3);
        Assert.Equal((5, c.OrderId), (_reckoning.Finding().Units, _reckoning.Finding().OrderId));
        Assert.Equal($$$"""{"orders":{"{{{b.OrderId}}}":2,"{{{c.OrderId}}}":3}}""", _reckoning.Finding().Detail);
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        await RunAsync(3);
        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.DoesNotContain(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);
        if (isOfEarlierVersion)
            await StoreAsync(_reckoning.Finding(), $"#{b.OrderId}:2;#{c.OrderId}:3");

        await Shop.RequestAsync(platform => platform.SetStatusAsync(b.OrderId, OrderStatus.Processing));
        await RunAsync(3);

        var finding = Listed();
        Assert.Equal((2, b.OrderId, PutBacks.STANDS_AGAIN), (finding.Units, finding.OrderId, finding.Cause));
    }

    private async Task StoreAsync(DiscrepancyRecord finding, string detail)
    {
        finding.Detail = detail;
        await Shop.Database.Repository<DiscrepancyRecord>().UpdateAsync(finding, publishEvent: false);
    }

    private DiscrepancyRecord Listed()
    {
        var finding = Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.StateId == (int)DiscrepancyState.Open);
        Assert.Equal(DiscrepancyKind.PutBack, (DiscrepancyKind)finding.KindId);

        return finding;
    }

    private IEnumerable<HistoryRecord> History(BackorderRecord record) => Shop.Rows<HistoryRecord>().Where(row => row.BackorderId == record.Id);

    private Task SetCancelledAsync(OrderItem item) => Shop.RequestAsync(platform => platform.SetStatusAsync(item.OrderId, OrderStatus.Cancelled));

    private async Task RunAsync(int times)
    {
        for (var time = 0; time < times; time++)
            await Shop.RunTaskAsync();
    }
}
