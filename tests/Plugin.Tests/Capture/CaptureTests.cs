using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Capture;

public sealed class CaptureTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_stock_does_not_cover_goes_on_backorder_with_a_promise()
    {
        var product = await _shop.SellAsync(stock: 3);

        var line = await _shop.BuyAsync(product.Id, quantity: 5);

        var backorder = _shop.Backorder();
        Assert.Equal((2, 0, 0, 0, 0), backorder.Books());
        Assert.Equal((line.OrderId, line.Id, product.Id, 0), (backorder.OrderId, backorder.OrderItemId, backorder.ProductId, backorder.CombinationId));
        Assert.Equal(5, backorder.LineQuantity);
        Assert.True(backorder.IsOrderPlaced);
        // Monday 1 June and 2 to 4 working days.
        Assert.Equal(new DateTime(2026, 6, 3), backorder.OriginalFrom);
        Assert.Equal(new DateTime(2026, 6, 5), backorder.OriginalTo);
        Assert.Equal(new DateTime(2026, 6, 3), backorder.CurrentFrom);
        Assert.Equal(-2, _shop.StockOf(product.Id));
    }

    [Fact]
    public async Task Every_change_is_a_numbered_row()
    {
        var product = await _shop.SellAsync(stock: 3);

        await _shop.BuyAsync(product.Id, quantity: 5);

        var rows = _shop.Rows<HistoryRecord>();
        Assert.Equal([(1, (int)EntryKind.Captured, 2), (2, (int)EntryKind.OrderPlaced, 0)], rows.Select(row => (row.Number, row.KindId, row.WaitingDelta)));
        Assert.Equal(2, _shop.Backorder().LastNumber);
    }

    [Fact]
    public async Task What_stock_covers_leaves_no_trace()
    {
        var product = await _shop.SellAsync(stock: 5);

        var line = await _shop.BuyAsync(product.Id, quantity: 5);

        Assert.Empty(_shop.Rows<BackorderRecord>());
        Assert.Empty(_shop.Rows<HistoryRecord>());
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());
        Assert.Equal("Order placed", Assert.Single(_shop.Rows<OrderNote>(), note => note.OrderId == line.OrderId).Note);
    }

    [Fact]
    public async Task The_order_is_told_of_it_in_a_note_that_does_not_repeat_to_customers_what_the_page_says()
    {
        var product = await _shop.SellAsync(stock: 3);

        var line = await _shop.BuyAsync(product.Id, quantity: 5);

        var note = _shop.Rows<OrderNote>().Where(row => row.OrderId == line.OrderId).ElementAt(1);
        Assert.Contains("Kettle", note.Note, StringComparison.Ordinal);
        Assert.False(note.DisplayToCustomer);
    }

    [Fact]
    public async Task A_combination_has_a_queue_of_its_own()
    {
        var red = await _shop.SellCombinationAsync(stock: 1, "<red/>");

        await _shop.BuyAsync(red.ProductId, quantity: 4, "<red/>");

        var backorder = _shop.Backorder();
        Assert.Equal((red.ProductId, red.Id), (backorder.ProductId, backorder.CombinationId));
        Assert.Equal((3, 0, 0, 0, 0), backorder.Books());
    }

    [Fact]
    public async Task A_line_that_an_admin_adds_is_found_when_the_request_is_over()
    {
        var product = await _shop.SellAsync(stock: 3);
        var first = await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.AddLineAsync(first.OrderId, product.Id, 4));

        Assert.Equal((3, 0, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_line_that_no_event_told_of_is_found_by_the_task()
    {
        var product = await _shop.SellAsync(stock: 3);
        _shop.IsInstalled = false;
        await _shop.BuyAsync(product.Id, quantity: 5);
        _shop.IsInstalled = true;
        Assert.Empty(_shop.Rows<BackorderRecord>());

        await _shop.RunTaskAsync();

        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.True(_shop.Backorder().IsOrderPlaced);
        Assert.DoesNotContain(_shop.Rows<OrderNote>(), note => note.DisplayToCustomer);
    }

    [Fact]
    public async Task What_a_younger_line_owes_is_not_found_on_an_older_one()
    {
        var product = await _shop.SellAsync(stock: 4);
        _shop.IsInstalled = false;
        var older = await _shop.BuyAsync(product.Id, quantity: 6);
        _shop.Clock.Advance(TimeSpan.FromMinutes(2));
        var younger = await _shop.BuyAsync(product.Id, quantity: 4);
        _shop.IsInstalled = true;

        await _shop.DoAsync<Guard>(guard => new ReconcileTask(guard).ExecuteAsync());
        Assert.Equal((older.OrderId, (2, 0, 0, 0, 0)), (_shop.Backorder().OrderId, _shop.Backorder().Books()));

        await _shop.RunTaskAsync();
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(older.OrderId).Books());
        Assert.Equal((4, 0, 0, 0, 0), _shop.BackorderOf(younger.OrderId).Books());
    }

    [Fact]
    public async Task Goods_that_have_left_are_never_found_short()
    {
        var product = await _shop.SellAsync(stock: 3);
        var line = await _shop.BuyAsync(product.Id, quantity: 3);
        await _shop.RequestAsync(platform => platform.ShipAsync(line, quantity: 2));

        // Somebody counts again and finds two units less than none.
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(product.Id, -2));
        await _shop.RunTaskAsync();

        Assert.Equal((1, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.DoesNotContain(_shop.Rows<OrderNote>(), note => note.DisplayToCustomer);
    }

    [Fact]
    public async Task An_order_that_failed_half_way_waits_for_a_clerk_and_is_granted_nothing()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.RequestAsync(platform => platform.PlaceAsync(product.Id, 2, failsHalfWay: true));

        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        await _shop.RunTaskAsync();

        var backorder = _shop.Backorder();
        Assert.False(backorder.IsOrderPlaced);
        Assert.Equal((2, 0, 0, 0, 0), backorder.Books());
        Assert.Empty(_shop.Rows<OrderNote>());
    }

    [Fact]
    public async Task A_renewal_is_captured_though_no_event_says_that_its_line_was_moved()
    {
        var coffee = await _shop.SellAsync(stock: 1, row => row.IsRecurring = true);
        var first = await _shop.BuyAsync(coffee.Id, quantity: 1);

        await _shop.RequestAsync(platform => platform.RenewAsync(coffee.Id, 2));

        var backorder = _shop.Backorder();
        Assert.Equal((2, 0, 0, 0, 0), backorder.Books());
        Assert.NotEqual(first.OrderId, backorder.OrderId);
        Assert.True(backorder.IsOrderPlaced);
    }

    [Fact]
    public async Task A_child_of_a_group_waits_like_any_other_product()
    {
        var parent = await _shop.SellAsync(stock: 0, row => row.ProductType = ProductType.GroupedProduct);
        var mug = await _shop.SellAsync(stock: 1, row => row.ParentGroupedProductId = parent.Id);

        await _shop.BuyAsync(mug.Id, quantity: 2);

        Assert.Equal((mug.Id, 1), (_shop.Backorder().ProductId, _shop.Backorder().Waiting));
    }

    [Fact]
    public async Task A_wish_takes_no_stock_and_waits_for_nothing()
    {
        var product = await _shop.SellAsync(stock: 0);

        await _shop.RequestAsync(platform => platform.WishAsync(product.Id, 3));
        await _shop.RunTaskAsync();

        Assert.Empty(_shop.Rows<BackorderRecord>());
        Assert.Equal(0, _shop.StockOf(product.Id));
    }

    [Theory]
    [InlineData("download")]
    [InlineData("gift card")]
    [InlineData("service")]
    [InlineData("rental")]
    [InlineData("uncounted")]
    [InlineData("group parent")]
    [InlineData("no combination")]
    public async Task What_is_no_physical_thing_never_waits(string kind)
    {
        var product = await _shop.SellAsync(stock: 0, row =>
        {
            row.IsDownload = kind == "download";
            row.IsGiftCard = kind == "gift card";
            row.IsShipEnabled = kind != "service";
            row.IsRental = kind == "rental";
            row.ProductType = kind == "group parent" ? ProductType.GroupedProduct : ProductType.SimpleProduct;
            row.ManageInventoryMethod = kind switch
            {
                "uncounted" => ManageInventoryMethod.DontManageStock,
                "no combination" => ManageInventoryMethod.ManageStockByAttributes,
                _ => ManageInventoryMethod.ManageStock
            };
        });

        await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RunTaskAsync();

        Assert.Empty(_shop.Rows<BackorderRecord>());
    }
}
