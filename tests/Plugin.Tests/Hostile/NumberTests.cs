using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>Numbers that no shop has, until an import goes wrong.</summary>
public sealed class NumberTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_quantity_is_quoted_as_far_as_it_is_one()
    {
        var product = await _shop.SellAsync(stock: 3);
        (int, int?, int?)[] cases =
        [
            (0, null, null),
            (-3, null, null),
            (int.MinValue, null, null),
            (5, 3, 2),
            (int.MaxValue, 3, int.MaxValue - 3)
        ];

        foreach (var (quantity, now, later) in cases)
        {
            var quote = Assert.Single(await QuoteAsync(new WantedLine(product.Id, "", quantity)));

            Assert.Equal((now, later), (quote?.Now.Value, quote?.Later.Value));
        }
    }

    [Fact]
    public async Task Huge_lines_of_one_cart_leave_nothing_for_the_next()
    {
        var product = await _shop.SellAsync(stock: -5);

        var quotes = await QuoteAsync(new(product.Id, "", int.MaxValue), new(product.Id, "", int.MaxValue), new(product.Id, "", 1));

        Assert.Equal([(0, int.MaxValue), (0, int.MaxValue), (0, 1)], quotes.Select(quote => (quote!.Now.Value, quote.Later.Value)));
    }

    [Fact]
    public async Task A_bundle_can_ask_for_more_parts_than_there_are_numbers()
    {
        var pegs = await _shop.SellAsync(stock: 2);
        var (bundle, values) = await _shop.SellBundleAsync(null, (pegs.Id, 1), (pegs.Id, 1));
        var xml = ChosenParts.Xml((values[0], int.MaxValue), (values[1], int.MaxValue));

        var quotes = await QuoteAsync(new(bundle.Id, xml, 1), new(bundle.Id, xml, int.MaxValue), new(pegs.Id, "", 1));

        Assert.Equal((0, 1), (quotes[0]!.Now.Value, quotes[0]!.Later.Value));
        Assert.Equal((0, 1), (quotes[2]!.Now.Value, quotes[2]!.Later.Value));
    }

    [Fact]
    public async Task A_product_that_is_not_there_has_no_quote()
    {
        Assert.Equal([null, null, null], await QuoteAsync(new(0, null, 1), new(-1, null, 1), new(int.MaxValue, null, 1)));
    }

    [Theory]
    [InlineData(int.MinValue, int.MaxValue, int.MinValue)]
    [InlineData(int.MaxValue, int.MinValue, int.MaxValue)]
    public async Task Stock_of_several_warehouses_is_read_however_large(int stock, int reserved, int available)
    {
        var broken = await _shop.SellAsync(stock: 0, row => row.UseMultipleWarehouses = true);
        var sound = await _shop.SellAsync(stock: 4);
        foreach (var name in new[] { "North", "South" })
        {
            var warehouse = new Warehouse { Name = name };
            await _shop.Database.Repository<Warehouse>().InsertAsync(warehouse, publishEvent: false);
            await _shop.Database.Repository<ProductWarehouseInventory>().InsertAsync(
                new ProductWarehouseInventory { ProductId = broken.Id, WarehouseId = warehouse.Id, StockQuantity = stock, ReservedQuantity = reserved }, publishEvent: false);
        }

        var numbers = await _shop.AskAsync<StockReader, IReadOnlyDictionary<StockKey, int>>(reader =>
            reader.AvailableAsync([StockKey.OfProduct(broken.Id), StockKey.OfProduct(sound.Id)]));
        var below = await _shop.AskAsync<StockReader, IReadOnlyDictionary<StockKey, int>>(reader => reader.BelowZeroAsync());

        Assert.Equal((available, 4), (numbers[StockKey.OfProduct(broken.Id)], numbers[StockKey.OfProduct(sound.Id)]));
        Assert.Equal(available < 0 ? [StockKey.OfProduct(broken.Id)] : [], below.Keys);
    }

    [Fact]
    public async Task Lines_that_no_shop_can_have_do_not_keep_others_from_their_stock()
    {
        var broken = await _shop.SellAsync(stock: int.MinValue);
        await CaptureAsync(broken.Id, int.MaxValue);
        await CaptureAsync(broken.Id, int.MaxValue);
        var kettle = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(kettle.Id, 2);
        await _shop.DyingRequestAsync(platform => platform.SetStockSilentlyAsync(kettle.Id, 0));

        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(item.OrderId).Books());
    }

    [Fact]
    public async Task Shipments_of_more_than_there_is_ship_what_there_is()
    {
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, 2);
        await _shop.RequestAsync(async platform =>
        {
            await platform.ShipAsync(item, int.MaxValue);
            await platform.ShipAsync(item, int.MaxValue);
            await platform.ShipAsync(item, int.MinValue);
        });

        await _shop.RunTaskAsync();

        Assert.Equal((0, 0, 0, 2, 0), _shop.Backorder().Books());
        Assert.Empty(_shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task A_line_of_nothing_or_less_never_waits()
    {
        var product = await _shop.SellAsync(stock: -1);

        foreach (var quantity in new[] { 0, -4, int.MinValue })
            await _shop.DyingRequestAsync(platform => platform.Get<CaptureCheckoutLine>().RunAsync(new OrderItem { Id = 9, OrderId = 9, ProductId = product.Id, Quantity = quantity }));
        await _shop.RunTaskAsync();

        Assert.Empty(_shop.Rows<BackorderRecord>());
        Assert.Empty(_shop.Rows<FailedWorkRecord>());
    }

    private async Task CaptureAsync(int productId, int quantity)
    {
        var item = await _shop.BuyAsync(productId, 0);
        var line = _shop.Rows<OrderItem>().Single(row => row.Id == item.Id);
        line.Quantity = quantity;
        await _shop.Database.Repository<OrderItem>().UpdateAsync(line, publishEvent: false);
        await _shop.DyingRequestAsync(platform => platform.Get<CaptureCheckoutLine>().RunAsync(line));
    }

    private Task<IReadOnlyList<Quote?>> QuoteAsync(params WantedLine[] lines)
    {
        return _shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(quotes => quotes.RunAsync(lines, storeId: 1));
    }
}
