using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Capture;

/// <summary>A bundle has no stock of its own; what is short are its components.</summary>
public sealed class BundleTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Each_component_that_is_short_has_a_backorder_in_its_own_units()
    {
        var tent = await SellAsync("Tent", stock: 5);
        var pegs = await SellAsync("Pegs", stock: 10);
        var stove = await SellAsync("Stove", stock: 9);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4), (stove.Id, 1));

        var line = await BuyAsync(bundle, quantity: 6, values);

        var (ofTent, ofPegs) = (Of(tent), Of(pegs));
        Assert.Equal(2, _shop.Rows<BackorderRecord>().Count);
        Assert.Equal((line.Id, tent.Id, 0, bundle.Id, 1, 6), (ofTent.OrderItemId, ofTent.ProductId, ofTent.CombinationId, ofTent.BundleProductId, ofTent.UnitsPerLine, ofTent.LineQuantity));
        Assert.Equal((1, 0, 0, 0, 0), ofTent.Books());
        Assert.Equal((line.Id, pegs.Id, 0, bundle.Id, 4, 24), (ofPegs.OrderItemId, ofPegs.ProductId, ofPegs.CombinationId, ofPegs.BundleProductId, ofPegs.UnitsPerLine, ofPegs.LineQuantity));
        Assert.Equal((14, 0, 0, 0, 0), ofPegs.Books());
        Assert.All([ofTent, ofPegs], record => Assert.True(record.IsOrderPlaced));
    }

    [Fact]
    public async Task A_component_that_arrives_is_granted_to_those_who_wait_for_it_as_a_part_or_by_itself()
    {
        var pegs = await SellAsync("Pegs", stock: 0);
        var (bundle, values) = await _shop.SellBundleAsync(null, (pegs.Id, 4));
        var inBundle = await BuyAsync(bundle, quantity: 2, values);
        var single = await _shop.BuyAsync(pegs.Id, quantity: 3);

        await _shop.RequestAsync(platform => platform.SetStockAsync(pegs.Id, -11 + 9));

        Assert.Equal((0, 8, 0, 0, 0), _shop.BackorderOf(inBundle.OrderId).Books());
        Assert.Equal((2, 1, 0, 0, 0), _shop.BackorderOf(single.OrderId).Books());
    }

    [Fact]
    public async Task The_bundles_own_stock_may_be_short_too()
    {
        var tent = await SellAsync("Tent", stock: 1);
        var (bundle, values) = await _shop.SellBundleAsync(row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStock, (tent.Id, 1));

        await BuyAsync(bundle, quantity: 3, values);

        Assert.Equal(((3, 0, 0, 0, 0), 0), (Of(bundle).Books(), Of(bundle).BundleProductId));
        Assert.Equal(((2, 0, 0, 0, 0), bundle.Id), (Of(tent).Books(), Of(tent).BundleProductId));
    }

    [Fact]
    public async Task The_quantity_that_the_customer_entered_counts()
    {
        var pegs = await SellAsync("Pegs", stock: 5);
        var (bundle, values) = await _shop.SellBundleAsync(null, (pegs.Id, 1));

        await _shop.BuyAsync(bundle.Id, 2, ChosenParts.Xml((values[0], 7)));

        Assert.Equal((9, 0, 0, 0, 0), Of(pegs).Books());
        Assert.Equal((7, 14), (Of(pegs).UnitsPerLine, Of(pegs).LineQuantity));
    }

    [Fact]
    public async Task Two_attributes_that_name_the_same_component_are_one_backorder()
    {
        var pegs = await SellAsync("Pegs", stock: 4);
        var (bundle, values) = await _shop.SellBundleAsync(null, (pegs.Id, 1), (pegs.Id, 2));

        await BuyAsync(bundle, quantity: 2, values);

        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.Equal(3, _shop.Backorder().UnitsPerLine);
    }

    [Fact]
    public async Task A_component_in_warehouses_is_short_by_what_they_do_not_have_together()
    {
        var mat = await _shop.SellFromWarehousesAsync(3, 2);
        var (bundle, values) = await _shop.SellBundleAsync(null, (mat.Id, 2));

        await BuyAsync(bundle, quantity: 4, values);

        Assert.Equal((3, 0, 0, 0, 0), Of(mat).Books());
    }

    [Fact]
    public async Task Components_whose_stock_the_shop_does_not_move_never_wait()
    {
        var red = await _shop.SellCombinationAsync(stock: 0, "<red/>");
        var uncounted = await _shop.SellAsync(stock: 0, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);
        var inner = await SellAsync("Pegs", stock: 0);
        var (nested, _) = await _shop.SellBundleAsync(null, (inner.Id, 1));
        var (bundle, values) = await _shop.SellBundleAsync(null, (red.ProductId, 1), (uncounted.Id, 1), (nested.Id, 1));

        await BuyAsync(bundle, quantity: 2, values);
        await _shop.RunTaskAsync();

        Assert.Empty(_shop.Rows<BackorderRecord>());
    }

    [Theory]
    [InlineData("download")]
    [InlineData("gift card")]
    [InlineData("service")]
    [InlineData("rental")]
    public async Task Neither_a_component_nor_a_bundle_that_is_no_physical_thing_waits(string kind)
    {
        void Change(Product row)
        {
            row.IsDownload = kind == "download";
            row.IsGiftCard = kind == "gift card";
            row.IsShipEnabled = kind != "service";
            row.IsRental = kind == "rental";
        }

        var component = await _shop.SellAsync(stock: 0, Change);
        var (bundle, values) = await _shop.SellBundleAsync(null, (component.Id, 1));
        var tent = await SellAsync("Tent", stock: 0);
        var (other, otherValues) = await _shop.SellBundleAsync(Change, (tent.Id, 1));

        await BuyAsync(bundle, quantity: 2, values);
        await BuyAsync(other, quantity: 2, otherValues);
        await _shop.RunTaskAsync();

        Assert.Empty(_shop.Rows<BackorderRecord>());
    }

    [Fact]
    public async Task Shipping_a_bundle_ships_so_many_units_of_each_component()
    {
        var pegs = await SellAsync("Pegs", stock: 4);
        var (bundle, values) = await _shop.SellBundleAsync(null, (pegs.Id, 4));
        var line = await BuyAsync(bundle, quantity: 3, values);
        await _shop.RequestAsync(platform => platform.SetStockAsync(pegs.Id, 0));
        Assert.Equal((0, 8, 0, 0, 0), Of(pegs).Books());

        await _shop.RequestAsync(platform => platform.ShipAsync(line, quantity: 2));
        // The four units that stock covered left first.
        Assert.Equal((0, 4, 0, 4, 0), Of(pegs).Books());

        await _shop.RequestAsync(platform => platform.ShipAsync(line, quantity: 1));
        Assert.Equal((0, 0, 0, 8, 0), Of(pegs).Books());
    }

    [Fact]
    public async Task A_line_that_shrinks_or_grows_does_so_in_units_of_its_components()
    {
        var pegs = await SellAsync("Pegs", stock: 4);
        var (bundle, values) = await _shop.SellBundleAsync(null, (pegs.Id, 4));
        var line = await BuyAsync(bundle, quantity: 3, values);

        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 2));
        Assert.Equal(((4, 0, 0, 0, 4), 8), (Of(pegs).Books(), Of(pegs).LineQuantity));

        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 5));
        Assert.Equal(((16, 0, 0, 0, 4), 20), (Of(pegs).Books(), Of(pegs).LineQuantity));
        Assert.Equal(-16, _shop.StockOf(pegs.Id));
    }

    [Fact]
    public async Task A_line_that_grows_can_make_another_component_short()
    {
        var tent = await SellAsync("Tent", stock: 3);
        var pegs = await SellAsync("Pegs", stock: 0);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));
        var line = await BuyAsync(bundle, quantity: 2, values);
        Assert.Equal(pegs.Id, _shop.Backorder().ProductId);

        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 5));

        Assert.Equal((2, 0, 0, 0, 0), Of(tent).Books());
        Assert.Equal((20, 0, 0, 0, 0), Of(pegs).Books());
    }

    [Fact]
    public async Task A_cancelled_bundle_cancels_all_of_its_components_and_grants_nothing()
    {
        var tent = await SellAsync("Tent", stock: 1);
        var pegs = await SellAsync("Pegs", stock: 0);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));
        var other = await _shop.BuyAsync(pegs.Id, quantity: 5);
        var line = await BuyAsync(bundle, quantity: 2, values);

        await _shop.RequestAsync(platform => platform.CancelAsync(line.OrderId));

        Assert.Equal((0, 0, 0, 0, 1), Of(tent).Books());
        Assert.Equal((0, 0, 0, 0, 8), Assert.Single(_shop.Rows<BackorderRecord>(), row => row.OrderItemId == line.Id && row.ProductId == pegs.Id).Books());
        Assert.Equal((5, 0, 0, 0, 0), _shop.BackorderOf(other.OrderId).Books());
        Assert.Equal(-5, _shop.StockOf(pegs.Id));
    }

    private static string Xml(int[] values) => ChosenParts.Xml([.. values.Select(value => (value, (int?)null))]);

    private Task<Product> SellAsync(string name, int stock, int range = 0) => _shop.SellAsync(stock, row => { row.Name = name; row.ProductAvailabilityRangeId = range; });

    private Task<OrderItem> BuyAsync(Product bundle, int quantity, int[] values) => _shop.BuyAsync(bundle.Id, quantity, Xml(values));

    private BackorderRecord Of(Product product) => Assert.Single(_shop.Rows<BackorderRecord>(), row => row.ProductId == product.Id);
}
