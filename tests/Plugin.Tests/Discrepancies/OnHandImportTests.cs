using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>An ERP writes what it counts on the shelf, every night.</summary>
public sealed class OnHandImportTests : IDisposable
{
    private readonly ReckoningShop _reckoning = new();

    private TestShop Shop => _reckoning.Shop;

    public void Dispose() => _reckoning.Dispose();

    [Fact]
    public async Task The_same_count_comes_to_the_same_number_every_night()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await _reckoning.OweFourAsync();

        await ImportAsync(product, 10);
        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());

        await ImportAsync(product, 10);
        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());

        var second = Shop.Rows<DiscrepancyRecord>().Last();
        Assert.Equal((6, 10, 4, -4, DiscrepancyState.Mended), (second.Before, second.After, second.Units, second.Correction, (DiscrepancyState)second.StateId));
        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Undo, second.Id));
        Assert.Equal(10, Shop.StockOf(product.Id));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
    }

    [Fact]
    public async Task What_an_earlier_night_corrected_cannot_be_taken_back_from_a_later_number()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await _reckoning.OweFourAsync();
        await ImportAsync(product, 10);
        await ImportAsync(product, 10);

        Assert.Equal<Outcome>(Refusal.Settled, await _reckoning.DecideAsync(DiscrepancyAction.Undo, Shop.Rows<DiscrepancyRecord>()[0].Id));

        Assert.Equal(6, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task Once_they_have_left_the_count_is_the_number()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await Shop.SellAsync(stock: 0);
        var b = await Shop.BuyAsync(product.Id, 4);
        await ImportAsync(product, 10);
        await Shop.RequestAsync(platform => platform.ShipAsync(b, 4));

        await ImportAsync(product, 6);
        Assert.Equal(6, Shop.StockOf(product.Id));

        await ImportAsync(product, 9);
        Assert.Equal(9, Shop.StockOf(product.Id));
        Assert.Equal((0, 0, 0, 4, 0), Shop.Backorder().Books());
        Assert.Single(Shop.Rows<DiscrepancyRecord>());
    }

    [Fact]
    public async Task Units_that_are_released_are_still_on_the_shelf()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        Shop.Settings.ReleaseAutomatically = true;
        var product = await _reckoning.OweFourAsync();

        await ImportAsync(product, 10);
        await ImportAsync(product, 10);

        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((0, 0, 4, 0, 0), Shop.Backorder().Books());
    }

    [Fact]
    public async Task A_part_that_has_left_is_no_longer_counted()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await Shop.SellAsync(stock: 0);
        var b = await Shop.BuyAsync(product.Id, 4);
        await ImportAsync(product, 10);
        await Shop.RequestAsync(platform => platform.ShipAsync(b, 1));

        // Nine are on the shelf now, three of them B's.
        await ImportAsync(product, 9);

        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((0, 3, 0, 1, 0), Shop.Backorder().Books());
    }

    [Theory]
    [InlineData(10, 3, 0, 4)]
    [InlineData(5, -2, 2, 2)]
    [InlineData(3, -4, 4, 0)]
    public async Task What_stock_had_covered_and_has_not_left_is_on_the_shelf_too(int count, int stock, int waiting, int allocated)
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await Shop.SellAsync(stock: 3);
        await Shop.BuyAsync(product.Id, 3);
        var b = await Shop.BuyAsync(product.Id, 4);

        for (var night = 0; night < 2; night++)
        {
            await ImportAsync(product, count);
            await Shop.RunTaskAsync();

            Assert.Equal(stock, Shop.StockOf(product.Id));
            Assert.Equal((waiting, allocated, 0, 0, 0), Shop.BackorderOf(b.OrderId).Books());
        }
    }

    [Fact]
    public async Task Where_nothing_waits_sold_goods_are_counted_along_all_the_same()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await Shop.SellAsync(stock: 10);
        var a = await Shop.BuyAsync(product.Id, 3);

        await ImportAsync(product, 10);
        Assert.Equal(7, Shop.StockOf(product.Id));

        await Shop.RequestAsync(platform => platform.ShipAsync(a, 3));
        await ImportAsync(product, 12);
        Assert.Equal(12, Shop.StockOf(product.Id));
        Assert.Empty(Shop.Rows<Nop.Plugin.Misc.Backorders.Platform.Ledger.BackorderRecord>());
    }

    [Fact]
    public async Task Asked_it_proposes_the_same_number_and_gives_what_exists_either_way()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();
        await ImportAsync(product, 10);
        await _reckoning.DecideAsync(DiscrepancyAction.Mend);

        await ImportAsync(product, 10);
        var finding = Shop.Rows<DiscrepancyRecord>().Last();
        Assert.Equal((6, 10, 4, DiscrepancyState.Open), (finding.Before, finding.After, finding.Units, (DiscrepancyState)finding.StateId));
        Assert.Equal(10, Shop.StockOf(product.Id));

        // Sold below what is there if ten is what can be sold, above it if ten is what was counted.
        var c = await Shop.BuyAsync(product.Id, 12);
        Assert.Equal((2, 0, 0, 0, 0), Shop.BackorderOf(c.OrderId).Books());
        await _reckoning.ReceiveAsync(product, 3);
        Assert.Equal((2, 0, 0, 0, 0), Shop.BackorderOf(c.OrderId).Books());

        Assert.Equal(Outcome.Done, await _reckoning.DecideAsync(DiscrepancyAction.Mend, finding.Id));
        Assert.Equal(-3, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task Of_several_numbers_between_two_looks_only_the_newest_counts()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await _reckoning.OweFourAsync();

        await Shop.DyingRequestAsync(platform => SetAsync(platform, product.Id, 20));
        await Shop.DyingRequestAsync(platform => SetAsync(platform, product.Id, 3));
        await Shop.DyingRequestAsync(platform => SetAsync(platform, product.Id, 10));
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();

        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
        Assert.Equal(4, Assert.Single(Shop.Rows<DiscrepancyRecord>()).Units);
    }

    [Fact]
    public async Task A_number_that_is_asked_about_is_replaced_by_the_next()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHand);
        var product = await _reckoning.OweFourAsync();

        await ImportAsync(product, 2);
        await ImportAsync(product, 8);

        Assert.Equal([(2, DiscrepancyState.Gone), (8, DiscrepancyState.Open)], Shop.Rows<DiscrepancyRecord>().Select(row => (row.After, (DiscrepancyState)row.StateId)));
        Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
    }

    [Fact]
    public async Task What_left_or_was_cancelled_after_the_count_was_counted_along()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await Shop.SellAsync(stock: 4);
        var a = await Shop.BuyAsync(product.Id, 4);
        var b = await Shop.BuyAsync(product.Id, 2);
        var c = await Shop.BuyAsync(product.Id, 1);

        // Nobody looks before the task does: ten on the shelf, seven of them owed.
        await Shop.DyingRequestAsync(platform => SetAsync(platform, product.Id, 10));
        Shop.Clock.Advance(TimeSpan.FromSeconds(5));
        await Shop.DyingRequestAsync(platform => platform.ShipAsync(a, 4));
        await Shop.DyingRequestAsync(platform => platform.CancelAsync(b.OrderId));
        await Shop.RunTaskAsync();

        Assert.Equal(5, Shop.StockOf(product.Id));
        Assert.Equal((0, 1, 0, 0, 0), Shop.BackorderOf(c.OrderId).Books());
    }

    [Fact]
    public async Task A_combination_is_counted_in_the_same_way()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var red = await Shop.SellCombinationAsync(3, "<red />");
        var a = await Shop.BuyAsync(red.ProductId, 3, "<red />");
        var b = await Shop.BuyAsync(red.ProductId, 4, "<red />");

        for (var night = 0; night < 2; night++)
        {
            await _reckoning.TypeAsync(red, 10);

            Assert.Equal(3, Assert.Single(Shop.Rows<ProductAttributeCombination>()).StockQuantity);
            Assert.Equal((0, 4, 0, 0, 0), Shop.BackorderOf(b.OrderId).Books());
        }

        await Shop.RequestAsync(platform => platform.ShipAsync(a, 3));
        await _reckoning.TypeAsync(red, 7 + 1);
        Assert.Equal(4, Assert.Single(Shop.Rows<ProductAttributeCombination>()).StockQuantity);
    }

    [Fact]
    public async Task A_component_is_owed_what_its_bundles_need()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var component = await Shop.SellAsync(stock: 2);
        var (bundle, values) = await Shop.SellBundleAsync(null, (component.Id, 2));
        await Shop.BuyAsync(bundle.Id, 1, ChosenParts.Xml((values[0], null)));
        await Shop.BuyAsync(bundle.Id, 2, ChosenParts.Xml((values[0], null)));

        for (var night = 0; night < 2; night++)
        {
            await ImportAsync(component, 10);
            Assert.Equal(4, Shop.StockOf(component.Id));
        }
    }

    [Fact]
    public async Task Warehouses_keep_what_is_owed_apart_from_what_they_have()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await Shop.SellFromWarehousesAsync(0);
        var b = await Shop.BuyAsync(product.Id, 4);

        for (var night = 0; night < 2; night++)
        {
            await Shop.RequestAsync(platform => platform.SetWarehouseAsync(product.Id, 0, 10));

            var row = Assert.Single(Shop.Rows<ProductWarehouseInventory>());
            Assert.Equal((10, 4), (row.StockQuantity, row.ReservedQuantity));
            Assert.Equal((0, 4, 0, 0, 0), Shop.BackorderOf(b.OrderId).Books());
        }

        Assert.Empty(Shop.Rows<DiscrepancyRecord>());
    }

    [Fact]
    public async Task An_erp_that_writes_the_database_directly_is_understood_every_night()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await _reckoning.OweFourAsync();

        for (var night = 0; night < 3; night++)
        {
            await Shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, 10));
            await Shop.RunTaskAsync();
            await Shop.RunTaskAsync();
            Shop.Clock.Advance(TimeSpan.FromHours(24));

            Assert.Equal(6, Shop.StockOf(product.Id));
            Assert.Equal((0, 4, 0, 0, 0), Shop.Backorder().Books());
            Assert.DoesNotContain(Shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.StockDrift);
        }
    }

    [Fact]
    public async Task An_import_that_moves_the_product_to_another_warehouse_sets_its_number_along()
    {
        _reckoning.NumbersMean(StockNumberMeaning.OnHandAutomatic);
        var product = await _reckoning.OweFourAsync();

        await Shop.RequestAsync(async platform =>
        {
            await SetAsync(platform, product.Id, 10, tells: false);
            var history = platform.Get<IRepository<StockQuantityHistory>>();
            var now = Shop.Clock.GetUtcNow().UtcDateTime;
            await history.InsertAsync(new StockQuantityHistory { ProductId = product.Id, QuantityAdjustment = 4, StockQuantity = 0, WarehouseId = 1, Message = "moved from A to B by an import", CreatedOnUtc = now });
            await history.InsertAsync(new StockQuantityHistory { ProductId = product.Id, QuantityAdjustment = 10, StockQuantity = 10, WarehouseId = 2, Message = "moved from A to B by an import", CreatedOnUtc = now });
        });

        Assert.Equal(6, Shop.StockOf(product.Id));
        Assert.Equal(NumberTexts.IMPORTED, _reckoning.Finding().Cause);
    }

    [Fact]
    public async Task Numbers_that_came_in_before_somebody_said_what_they_mean_stay_as_they_are()
    {
        _reckoning.NumbersMean(StockNumberMeaning.Available);
        var product = await Shop.SellAsync(stock: 5);
        await Shop.BuyAsync(product.Id, 3);
        await ImportAsync(product, 20);

        await Shop.DoAsync<ProductPolicies>(policies => policies.SetStockNumbersMeanAsync(product.Id, StockNumberMeaning.OnHandAutomatic));
        await Shop.BuyAsync(product.Id, 24);
        await Shop.RunTaskAsync();
        Assert.Equal(-4, Shop.StockOf(product.Id));
        Assert.Empty(Shop.Rows<DiscrepancyRecord>());

        await ImportAsync(product, 40);
        Assert.Equal(40 - 27, Shop.StockOf(product.Id));
    }

    private Task ImportAsync(Product product, int count)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));

        return _reckoning.TypeAsync(product, count, ReckoningShop.IMPORTED);
    }

    private async Task SetAsync(Platform platform, int productId, int stock, bool tells = true)
    {
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        var products = platform.Get<IRepository<Product>>();
        var row = products.Table.Single(one => one.Id == productId);
        var change = stock - row.StockQuantity;
        row.StockQuantity = stock;
        await products.UpdateAsync(row);
        if (tells)
            await platform.Get<IRepository<StockQuantityHistory>>().InsertAsync(new StockQuantityHistory { ProductId = productId, QuantityAdjustment = change, StockQuantity = stock, Message = ReckoningShop.IMPORTED, CreatedOnUtc = Shop.Clock.GetUtcNow().UtcDateTime });
    }
}
