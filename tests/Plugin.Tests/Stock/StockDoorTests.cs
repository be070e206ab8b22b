using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Services.Catalog;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Stock;

/// <summary>Another server wrote stock, and this one still has the rows of before in its cache.</summary>
public sealed class StockDoorTests : IDisposable
{
    private readonly TestShop _shop;

    public StockDoorTests() => _shop = new(services => CachedCatalog.Add(services, () => _shop!));

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_is_cancelled_goes_back_to_the_stock_of_the_table_and_nothing_else_is_written()
    {
        var product = await _shop.SellAsync(stock: 5, row => row.Price = 10);
        await CacheAsync(product.Id);
        var asked = await OrderUnheardAsync(product.Id, quantity: 7);
        var other = await OrderUnheardAsync(product.Id, quantity: 2);
        await ChangeUnheardAsync<Product>(product.Id, row => (row.StockQuantity, row.Price, row.Name) = (-4, 12, "Teapot"));
        await _shop.DoAsync<AskToCancel>(ask => ask.RunAsync(asked.OrderId, asked.Id));

        Assert.Equal(Outcome.Done, await _shop.AskAsync<AcceptRequest, Outcome>(accept => accept.RunAsync(_shop.Rows<RequestRecord>().Single().Id)));

        var row = _shop.Rows<Product>().Single();
        Assert.Equal((-2, 12m, "Teapot"), (row.StockQuantity, row.Price, row.Name));
        Assert.Equal(2, _shop.Rows<OrderItem>().Single(line => line.Id == other.Id).Quantity);
    }

    [Fact]
    public async Task A_combination_and_the_parts_of_a_bundle_are_read_from_their_tables_too()
    {
        var part = await _shop.SellAsync(stock: 9);
        var (bundle, values) = await _shop.SellBundleAsync(row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes, (part.Id, 1));
        var xml = ChosenParts.Xml((values[0], null));
        var set = await AddCombinationAsync(bundle.Id, xml, stock: 5);
        await CacheAsync(bundle.Id, part.Id);
        await _shop.DoAsync<IProductAttributeParser>(parser => parser.FindProductAttributeCombinationAsync(bundle, xml));
        await ChangeUnheardAsync<Product>(part.Id, row => row.StockQuantity = 3);
        await ChangeUnheardAsync<ProductAttributeCombination>(set.Id, row => row.StockQuantity = -4);

        await _shop.DoAsync<StockDoor>(door => door.AdjustAsync(bundle.Id, 2, xml, "back"));

        Assert.Equal(-2, _shop.Rows<ProductAttributeCombination>().Single().StockQuantity);
        Assert.Equal(5, _shop.StockOf(part.Id));
    }

    [Fact]
    public async Task Correcting_a_combination_leaves_what_its_attributes_stand_for_alone()
    {
        var part = await _shop.SellAsync(stock: 20);
        var (bundle, values) = await _shop.SellBundleAsync(row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes, (part.Id, 2));
        var set = await AddCombinationAsync(bundle.Id, ChosenParts.Xml((values[0], null)), stock: 10);
        var finding = new DiscrepancyRecord { KindId = (int)DiscrepancyKind.StockReplaced, StateId = (int)DiscrepancyState.Open, Claim = "test", ProductId = bundle.Id, CombinationId = set.Id, Units = 5, FoundOnUtc = new(2026, 6, 1) };
        await _shop.Database.Repository<DiscrepancyRecord>().InsertAsync(finding, publishEvent: false);

        Assert.Equal(Outcome.Done, await DecideAsync(finding.Id, DiscrepancyAction.Mend));

        Assert.Equal((5, 20), (_shop.Rows<ProductAttributeCombination>().Single().StockQuantity, _shop.StockOf(part.Id)));
        Assert.Equal([(-5, 5, (int?)set.Id)], _shop.Rows<StockQuantityHistory>().Select(row => (row.QuantityAdjustment, row.StockQuantity, row.CombinationId)));

        Assert.Equal(Outcome.Done, await DecideAsync(finding.Id, DiscrepancyAction.Undo));
        Assert.Equal((10, 20), (_shop.Rows<ProductAttributeCombination>().Single().StockQuantity, _shop.StockOf(part.Id)));
    }

    private Task<Outcome> DecideAsync(int id, DiscrepancyAction action) => _shop.AskAsync<DiscrepancyDesk, Outcome>(desk => desk.RunAsync(id, action));

    /// <summary>A page shows them.</summary>
    private Task CacheAsync(params int[] productIds) => _shop.DoAsync<IProductService>(async products =>
    {
        foreach (var id in productIds)
            await products.GetProductByIdAsync(id);
    });

    private async Task<OrderItem> OrderUnheardAsync(int productId, int quantity)
    {
        OrderItem item = null!;
        await _shop.RequestAsync(async platform => item = await platform.PlaceAsync(productId, quantity));
        await ChangeUnheardAsync<OrderItem>(item.Id, row => (row.PriceInclTax, row.PriceExclTax) = (12m * quantity, 10m * quantity));

        return item;
    }

    private async Task<ProductAttributeCombination> AddCombinationAsync(int productId, string xml, int stock)
    {
        var combination = new ProductAttributeCombination { ProductId = productId, AttributesXml = xml, StockQuantity = stock, AllowOutOfStockOrders = true };
        await _shop.Database.Repository<ProductAttributeCombination>().InsertAsync(combination, publishEvent: false);

        return combination;
    }

    private async Task ChangeUnheardAsync<T>(int id, Action<T> change) where T : BaseEntity
    {
        var row = _shop.Rows<T>().Single(one => one.Id == id);
        change(row);
        await _shop.Database.Repository<T>().UpdateAsync(row, publishEvent: false);
    }
}
