using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>Bundles that skipped the checkout's event.</summary>
public sealed class LateBundleTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_bundle_that_an_admin_adds_is_found_when_the_request_is_over_and_told_once()
    {
        var tent = await SellAsync("Tent", stock: 2);
        var pegs = await SellAsync("Pegs", stock: 0);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));
        var first = await _shop.BuyAsync(tent.Id, quantity: 1);

        await _shop.RequestAsync(platform => platform.AddLineAsync(first.OrderId, bundle.Id, 3, Xml(values)));

        Assert.Equal((2, 0, 0, 0, 0), Of(tent).Books());
        Assert.Equal((12, 0, 0, 0, 0), Of(pegs).Books());
        var note = Assert.Single(_shop.Rows<OrderNote>(), row => row.OrderId == first.OrderId && row.Note.StartsWith("Backorder:", StringComparison.Ordinal));
        Assert.Contains("Tent (in Camp set)", note.Note, StringComparison.Ordinal);
        Assert.Contains("Pegs (in Camp set)", note.Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bundle_that_no_event_told_of_is_found_by_the_task_component_by_component()
    {
        var tent = await SellAsync("Tent", stock: 2);
        var pegs = await SellAsync("Pegs", stock: 4);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));
        _shop.IsInstalled = false;
        var older = await _shop.BuyAsync(pegs.Id, quantity: 2);
        var line = await BuyAsync(bundle, quantity: 3, values);
        _shop.IsInstalled = true;

        await _shop.RunTaskAsync();

        Assert.Equal(((1, 0, 0, 0, 0), line.Id), (Of(tent).Books(), Of(tent).OrderItemId));
        Assert.Equal(((10, 0, 0, 0, 0), line.Id), (Of(pegs).Books(), Of(pegs).OrderItemId));
        Assert.DoesNotContain(_shop.Rows<BackorderRecord>(), row => row.OrderId == older.OrderId);
        Assert.DoesNotContain(_shop.Rows<OrderNote>(), note => note.DisplayToCustomer);
        var before = _shop.Rows<BackorderRecord>().Count;
        await _shop.RunTaskAsync();
        Assert.Equal(before, _shop.Rows<BackorderRecord>().Count);
    }

    [Fact]
    public async Task A_component_that_was_captured_leaves_the_others_to_be_found()
    {
        var tent = await SellAsync("Tent", stock: 0);
        var pegs = await SellAsync("Pegs", stock: 0);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));
        await BuyAsync(bundle, quantity: 1, values);
        var lost = Of(pegs);
        await _shop.Database.Repository<HistoryRecord>().DeleteAsync(row => row.BackorderId == lost.Id);
        await _shop.Database.Repository<BackorderRecord>().DeleteAsync(lost, publishEvent: false);

        await _shop.RunTaskAsync();

        Assert.Equal((4, 0, 0, 0, 0), Of(pegs).Books());
        Assert.Equal((1, 0, 0, 0, 0), Of(tent).Books());
    }

    private static string Xml(int[] values) => ChosenParts.Xml([.. values.Select(value => (value, (int?)null))]);

    private Task<Product> SellAsync(string name, int stock, int range = 0) => _shop.SellAsync(stock, row => { row.Name = name; row.ProductAvailabilityRangeId = range; });

    private Task<OrderItem> BuyAsync(Product bundle, int quantity, int[] values) => _shop.BuyAsync(bundle.Id, quantity, Xml(values));

    private BackorderRecord Of(Product product) => Assert.Single(_shop.Rows<BackorderRecord>(), row => row.ProductId == product.Id);
}
