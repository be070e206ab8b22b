using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Stock;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Stock;

/// <summary>An admin counts a product's stock in another way while lines wait. The new number knows nothing of them.</summary>
public sealed class SwitchedSourceTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_combination_that_was_deleted_and_made_anew_is_followed(bool isTold)
    {
        var red = await _shop.SellCombinationAsync(stock: 1, "<red/>");
        await _shop.BuyAsync(red.ProductId, quantity: 4, "<red/>");

        await _shop.RequestAsync(platform => platform.DeleteCombinationAsync(red.Id, isTold));
        await _shop.RunTaskAsync();
        Assert.Equal(((3, 0, 0, 0, 0), red.Id), (_shop.Backorder().Books(), _shop.Backorder().CombinationId));
        Assert.Empty(_shop.Rows<FailedWorkRecord>());

        var anew = 0;
        await _shop.RequestAsync(async platform => anew = await platform.AddCombinationAsync(red.ProductId, "<red/>", stock: 0, isTold));
        await _shop.RunTaskAsync();
        // Nothing came, so nothing is granted: the new number does not know that three are owed.
        Assert.NotEqual(red.Id, anew);
        Assert.Equal(((3, 0, 0, 0, 0), anew), (_shop.Backorder().Books(), _shop.Backorder().CombinationId));
        Assert.Single(_shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.HomeChanged);

        await SetStockAsync(anew, 2);
        Assert.Equal((1, 2, 0, 0, 0), _shop.Backorder().Books());
        await SetStockAsync(anew, 3);
        Assert.Equal((0, 3, 0, 0, 0), _shop.Backorder().Books());
        Assert.Empty(_shop.Rows<FailedWorkRecord>());
        Assert.Equal(_shop.Backorder().LastNumber, _shop.Rows<HistoryRecord>().Count);
    }

    [Fact]
    public async Task A_new_combination_serves_those_who_wait_before_new_buyers()
    {
        var red = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        var old = await _shop.BuyAsync(red.ProductId, quantity: 3, "<red/>");
        await _shop.RequestAsync(platform => platform.DeleteCombinationAsync(red.Id, isTold: true));
        await _shop.RequestAsync(platform => platform.AddCombinationAsync(red.ProductId, "<red/>", stock: 5, isTold: true));
        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(old.OrderId).Books());

        // Five are there, three of them set aside.
        var quote = await _shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(quotes => quotes.RunAsync([new(red.ProductId, "<red/>", 5)], storeId: 1));
        Assert.Equal((2, 3), (quote[0]!.Now.Value, quote[0]!.Later.Value));
        var buyer = await _shop.BuyAsync(red.ProductId, quantity: 5, "<red/>");

        Assert.Equal((3, 0, 0, 0, 0), _shop.BackorderOf(buyer.OrderId).Books());
    }

    [Fact]
    public async Task A_product_that_is_put_into_warehouses_grants_what_these_have()
    {
        var mat = await _shop.SellAsync(stock: 0);
        var old = await _shop.BuyAsync(mat.Id, quantity: 3);
        await _shop.StoreAsync(mat.Id, await _shop.WarehouseAsync(0), stock: 0);

        await SwitchAsync(mat, row => row.UseMultipleWarehouses = true);
        await _shop.RunTaskAsync();
        Assert.Equal((3, 0, 0, 0, 0), _shop.Backorder().Books());

        // An order from now on is reserved in the warehouses, the old one is not.
        var buyer = await _shop.BuyAsync(mat.Id, quantity: 2);
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(buyer.OrderId).Books());
        await _shop.RequestAsync(platform => platform.SetWarehouseAsync(mat.Id, 0, stock: 4));

        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(old.OrderId).Books());
        Assert.Equal((1, 1, 0, 0, 0), _shop.BackorderOf(buyer.OrderId).Books());
    }

    [Fact]
    public async Task A_product_that_is_switched_back_counts_its_old_orders_as_before()
    {
        var mat = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(mat.Id, quantity: 3);
        await _shop.StoreAsync(mat.Id, await _shop.WarehouseAsync(0), stock: 0);
        await SwitchAsync(mat, row => row.UseMultipleWarehouses = true);
        Assert.Equal((int)StockSourceKind.Warehouses, Assert.Single(_shop.Rows<MovedSourceRecord>()).HomeId);

        await SwitchAsync(mat, row => row.UseMultipleWarehouses = false);
        Assert.Empty(_shop.Rows<MovedSourceRecord>());
        Assert.Equal((3, 0, 0, 0, 0), _shop.Backorder().Books());
        await _shop.RequestAsync(platform => platform.SetStockAsync(mat.Id, -1));

        Assert.Equal((1, 2, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_product_that_is_counted_by_attributes_now_waits_at_the_combination_of_its_line()
    {
        var pack = await _shop.SellAsync(stock: 0);
        var red = await _shop.BuyAsync(pack.Id, quantity: 3, "<red/>");
        var none = await _shop.BuyAsync(pack.Id, quantity: 2, "<blue/>");
        var combination = 0;
        await _shop.RequestAsync(async platform => combination = await platform.AddCombinationAsync(pack.Id, "<red/>", stock: 0, isTold: true));

        await SwitchAsync(pack, row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes);
        await _shop.RequestAsync(platform => platform.SetStockAsync(pack.Id, 10000));
        await _shop.RunTaskAsync();

        Assert.Equal(((3, 0, 0, 0, 0), combination), (_shop.BackorderOf(red.OrderId).Books(), _shop.BackorderOf(red.OrderId).CombinationId));
        Assert.Equal(((2, 0, 0, 0, 0), 0), (_shop.BackorderOf(none.OrderId).Books(), _shop.BackorderOf(none.OrderId).CombinationId));
        await SetStockAsync(combination, 3);
        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(red.OrderId).Books());
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(none.OrderId).Books());
    }

    [Fact]
    public async Task A_product_that_is_counted_as_one_again_waits_at_its_own_number()
    {
        var red = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        await _shop.BuyAsync(red.ProductId, quantity: 3, "<red/>");

        await SwitchAsync(red.ProductId, row =>
        {
            row.ManageInventoryMethod = ManageInventoryMethod.ManageStock;
            row.StockQuantity = 2;
        });
        // The combination's number means nothing any more.
        await SetStockAsync(red.Id, 100);
        await _shop.RunTaskAsync();

        Assert.Equal(((1, 2, 0, 0, 0), 0), (_shop.Backorder().Books(), _shop.Backorder().CombinationId));
    }

    [Fact]
    public async Task A_product_that_nobody_counts_any_more_keeps_its_lines_waiting()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var red = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        var one = await _shop.BuyAsync(kettle.Id, quantity: 3);
        var other = await _shop.BuyAsync(red.ProductId, quantity: 3, "<red/>");

        await SwitchAsync(kettle, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        await SwitchAsync(red.ProductId, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        await _shop.RequestAsync(platform => platform.SetStockAsync(kettle.Id, 50));
        await SetStockAsync(red.Id, 50);
        await _shop.RunTaskAsync();

        Assert.Equal((3, 0, 0, 0, 0), _shop.BackorderOf(one.OrderId).Books());
        Assert.Equal((3, 0, 0, 0, 0), _shop.BackorderOf(other.OrderId).Books());
        Assert.Empty(_shop.Rows<MovedSourceRecord>());

        await SwitchAsync(kettle, row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStock);
        Assert.Equal((0, 3, 0, 0, 0), _shop.BackorderOf(one.OrderId).Books());
    }

    [Fact]
    public async Task A_switch_that_died_half_way_is_finished()
    {
        var red = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        await _shop.BuyAsync(red.ProductId, quantity: 3, "<red/>");
        await _shop.RequestAsync(platform => platform.DeleteCombinationAsync(red.Id, isTold: false));
        var anew = 0;
        await _shop.RequestAsync(async platform => anew = await platform.AddCombinationAsync(red.ProductId, "<red/>", stock: 1, isTold: false));
        await _shop.Database.Repository<MovedSourceRecord>().InsertAsync(
            new MovedSourceRecord { BackorderId = _shop.Backorder().Id, ProductId = red.ProductId, CombinationId = anew, HomeId = (int)StockSourceKind.Combination, OriginCombinationId = red.Id },
            publishEvent: false);

        await _shop.RunTaskAsync();
        await _shop.DoAsync<FollowSource>(follow => follow.RunAsync(red.ProductId));

        Assert.Equal(((2, 1, 0, 0, 0), anew), (_shop.Backorder().Books(), _shop.Backorder().CombinationId));
        Assert.Equal(anew, Assert.Single(_shop.Rows<MovedSourceRecord>()).CombinationId);
        Assert.Single(_shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.HomeChanged);
    }

    private Task SetStockAsync(int combinationId, int stock)
    {
        return _shop.RequestAsync(platform => platform.SetStockAsync(_shop.Rows<ProductAttributeCombination>().Single(row => row.Id == combinationId), stock));
    }

    private Task SwitchAsync(Product product, Action<Product> change) => SwitchAsync(product.Id, change);

    private Task SwitchAsync(int productId, Action<Product> change) => _shop.RequestAsync(platform => platform.EditAsync(productId, change));
}
