using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Services.Messages;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>What a clerk decides about something that does not add up.</summary>
public sealed class DiscrepancyDeskTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Fact]
    public async Task A_second_click_corrects_nothing_again()
    {
        var product = await ReplacedAsync();

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal<Outcome>(Refusal.Settled, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal<Outcome>(Refusal.Settled, await _reckoning.DecideAsync(DiscrepancyAction.Dismiss));

        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((DiscrepancyState.Mended, TestShop.CLERK), (_reckoning.StateOf(_reckoning.Finding().Id), _reckoning.Finding().CustomerId));
        await _reckoning.Activity.Received(1).InsertActivityAsync(BackordersDefaults.ACTIVITY, Arg.Is<string>(text => text.EndsWith("Mend -4", StringComparison.Ordinal)), Arg.Any<BaseEntity>());
        Assert.Empty(Shop.Rows<KeyLeaseRecord>());
    }

    [Fact]
    public async Task While_another_works_on_the_stock_nothing_is_done()
    {
        var product = await ReplacedAsync();
        var lease = new KeyLeaseRecord { ProductId = product.Id, Token = "another", ExpiresOnUtc = Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(1) };
        await Shop.Database.Repository<KeyLeaseRecord>().InsertAsync(lease, publishEvent: false);

        Assert.Equal<Outcome>(Refusal.Busy, await _reckoning.DecideAsync(DiscrepancyAction.Mend));

        Assert.Equal(10, Shop.StockOf(product.Id));
        Assert.Equal(DiscrepancyState.Open, _reckoning.StateOf(_reckoning.Finding().Id));
        Assert.Equal("another", Assert.Single(Shop.Rows<KeyLeaseRecord>()).Token);
    }

    [Fact]
    public async Task What_was_corrected_can_be_taken_back_once()
    {
        var product = await ReplacedAsync();
        await _reckoning.DecideAsync(DiscrepancyAction.Mend);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Undo));
        Assert.Equal<Outcome>(Refusal.Settled, await _reckoning.DecideAsync(DiscrepancyAction.Undo));

        Assert.Equal(10, Shop.StockOf(product.Id));
        Assert.Equal(DiscrepancyState.Undone, _reckoning.StateOf(_reckoning.Finding().Id));
        Assert.Equal(
            ["Corrected by the Backorders plugin (discrepancy 1): -4", "Backorders plugin correction undone (discrepancy 1): 4"],
            Shop.Rows<StockQuantityHistory>().TakeLast(2).Select(row => $"{row.Message}: {row.QuantityAdjustment}"));
    }

    [Fact]
    public async Task Of_a_product_that_is_gone_no_stock_is_changed()
    {
        var product = await ReplacedAsync();
        await Shop.RequestAsync(async platform =>
        {
            var row = platform.Get<IRepository<Product>>().Table.Single(one => one.Id == product.Id);
            row.Deleted = true;
            await platform.Get<IRepository<Product>>().UpdateAsync(row, publishEvent: false);
        });

        Assert.Equal<Outcome>(Refusal.ProductGone, await _reckoning.DecideAsync(DiscrepancyAction.Mend));

        Assert.Equal(10, Shop.StockOf(product.Id));
        Assert.Equal(DiscrepancyState.Dismissed, _reckoning.StateOf(_reckoning.Finding().Id));
    }

    [Fact]
    public async Task Vendors_find_nothing()
    {
        var product = await ReplacedAsync();
        Shop.Vendor = new Vendor { Id = 5 };

        Assert.Equal<Outcome>(Refusal.NotFound, await _reckoning.DecideAsync(DiscrepancyAction.Mend));

        Assert.Equal(10, Shop.StockOf(product.Id));
    }

    [Theory]
    [InlineData(DiscrepancyKind.StockDrift, -10, 0, 4, -10)]
    [InlineData(DiscrepancyKind.NobodyOwed, 0, 0, 3, 3)]
    public async Task Each_kind_changes_stock_by_what_is_wrong(DiscrepancyKind kind, int before, int after, int units, int by)
    {
        var product = await Shop.SellAsync(stock: 0);
        await _reckoning.FindAsync(kind, product.Id, finding => (finding.Before, finding.After, finding.Units) = (before, after, units));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));

        Assert.Equal(by, Shop.StockOf(product.Id));
        Assert.Equal(by, _reckoning.Finding().Correction);
    }

    [Fact]
    public async Task What_is_reserved_too_much_is_set_free()
    {
        var product = await Shop.SellFromWarehousesAsync(10);
        await Shop.RequestAsync(async platform =>
        {
            var row = platform.Get<IRepository<ProductWarehouseInventory>>().Table.Single();
            row.ReservedQuantity = 7;
            await platform.Get<IRepository<ProductWarehouseInventory>>().UpdateAsync(row, publishEvent: false);
        });
        await _reckoning.FindAsync(DiscrepancyKind.ReservationDrift, product.Id, finding => (finding.Before, finding.After, finding.Units) = (5, 7, 2));

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend));
        Assert.Equal((10, 5), StockAndReserved());

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Undo));
        Assert.Equal((10, 7), StockAndReserved());
    }

    [Fact]
    public async Task Shoppers_of_late_backorders_are_told_when_a_clerk_says_so_and_once()
    {
        var product = await Shop.SellAsync(stock: 3);
        await Shop.BuyAsync(product.Id, quantity: 5);
        // Two units of which the customer does not know.
        var backorder = Shop.Backorder();
        backorder.Untold = 2;
        await Shop.Database.Repository<BackorderRecord>().UpdateAsync(backorder, publishEvent: false);
        await _reckoning.FindAsync(DiscrepancyKind.LateShortage, product.Id, finding => (finding.Units, finding.Detail) = (2, $"{backorder.Id}:2"));
        var (notes, mails) = (Notes(), SentMails());

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Tell));
        Assert.Equal<Outcome>(Refusal.Settled, await _reckoning.DecideAsync(DiscrepancyAction.Tell));

        Assert.Equal((notes + 1, mails + 1), (Notes(), SentMails()));
        Assert.Equal(["late-1", "late-1-note"], Shop.Rows<NotificationRecord>().Select(row => row.Kind).Where(kind => kind.StartsWith("late", StringComparison.Ordinal)).Order());
        Assert.Equal(DiscrepancyState.Mended, _reckoning.StateOf(_reckoning.Finding().Id));
        Assert.Empty(DiscrepancyActions.Of(_reckoning.Finding()));
    }

    [Fact]
    public async Task A_half_placed_order_becomes_real()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.RequestAsync(platform => platform.PlaceAsync(product.Id, quantity: 2, failsHalfWay: true));
        await Shop.RunTaskAsync();
        Assert.Equal(DiscrepancyKind.HalfPlacedOrder, (DiscrepancyKind)_reckoning.Finding().KindId);

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Confirm));

        Assert.True(Shop.Backorder().IsOrderPlaced);
        Assert.Equal(DiscrepancyState.Mended, _reckoning.StateOf(_reckoning.Finding().Id));
    }

    [Fact]
    public async Task What_was_dismissed_is_listed_again_only_when_it_changes()
    {
        var product = await Shop.SellAsync(stock: 0);
        await KeepAsync(product.Id, units: 3);
        await _reckoning.DecideAsync(DiscrepancyAction.Dismiss);

        await KeepAsync(product.Id, units: 3);
        Assert.Equal(DiscrepancyState.Dismissed, _reckoning.StateOf(_reckoning.Finding().Id));

        await KeepAsync(product.Id, units: 4);
        Assert.Equal([(3, (int)DiscrepancyState.Dismissed), (4, (int)DiscrepancyState.Open)], Shop.Rows<DiscrepancyRecord>().Select(row => (row.Units, row.StateId)));
    }

    [Theory]
    [InlineData(true, DiscrepancyState.Mended)]
    [InlineData(false, DiscrepancyState.NotKnown)]
    public async Task A_correction_whose_server_died_is_known_by_the_history_of_stock(bool changedStock, DiscrepancyState expected)
    {
        await ReplacedAsync();
        var finding = _reckoning.Finding();
        if (changedStock)
            await _reckoning.DecideAsync(DiscrepancyAction.Mend);

        await MendingAsync(finding.Id);
        await Shop.RunTaskAsync();

        Assert.Equal(expected, _reckoning.StateOf(finding.Id));
    }

    [Fact]
    public async Task A_correction_that_is_under_way_is_left_to_whoever_makes_it()
    {
        var product = await ReplacedAsync();
        await MendingAsync(_reckoning.Finding().Id);
        var lease = new KeyLeaseRecord { ProductId = product.Id, Token = "mending", ExpiresOnUtc = Shop.Clock.GetUtcNow().UtcDateTime.AddMinutes(30) };
        await Shop.Database.Repository<KeyLeaseRecord>().InsertAsync(lease, publishEvent: false);

        await Shop.RunTaskAsync();

        Assert.Equal(DiscrepancyState.Mending, _reckoning.StateOf(_reckoning.Finding().Id));
    }

    /// <summary>Ten was typed over stock that owed four.</summary>
    private async Task<Product> ReplacedAsync()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();
        await _reckoning.TypeAsync(product, 10);

        return product;
    }

    private Task KeepAsync(int productId, int units)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        return Shop.DoAsync<KeptFindings>(findings => findings.KeepAsync(DiscrepancyKind.NobodyOwed, StockKey.OfProduct(productId), units, "unknown", before: 0, after: -units));
    }

    private Task MendingAsync(int findingId) => Shop.RequestAsync(async platform =>
    {
        var rows = platform.Get<IRepository<DiscrepancyRecord>>();
        var finding = rows.Table.Single(row => row.Id == findingId);
        (finding.StateId, finding.Correction) = ((int)DiscrepancyState.Mending, -4);
        await rows.UpdateAsync(finding, publishEvent: false);
    });

    private (int, int) StockAndReserved()
    {
        var row = Assert.Single(Shop.Rows<ProductWarehouseInventory>());

        return (row.StockQuantity, row.ReservedQuantity);
    }

    private int Notes() => Shop.Rows<OrderNote>().Count(note => note.DisplayToCustomer);

    private int SentMails() => _reckoning.Mails.ReceivedCalls().Count(call => call.GetMethodInfo().Name == nameof(IWorkflowMessageService.SendNotificationAsync));
}
