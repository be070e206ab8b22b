using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Configuration;

/// <summary>What clerks see of what shoppers see: the card on the order's page and the check of the configuration.</summary>
public sealed class StorefrontDeskTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task The_page_of_an_order_lists_its_backorders_and_the_shoppers_choice()
    {
        var product = await _shop.SellAsync(stock: 1);
        var line = await _shop.BuyAsync(product.Id, 4);
        await _shop.Database.Repository<OrderChoiceRecord>().InsertAsync(new OrderChoiceRecord { OrderId = line.OrderId, SendFirst = true }, publishEvent: false);

        var model = await CardAsync(line.OrderId);

        var row = Assert.Single(model.Rows);
        Assert.Equal(("Kettle, SKU KE-1", 3, 3, 0, "Waiting", "June 3–5"), (row.Product, row.Quantity, row.Waiting, row.Shipped, row.Status, row.Promise));
        Assert.Equal("Customer preference: ship available items first.", model.Choice);
    }

    [Fact]
    public async Task A_vendor_sees_the_backorders_of_its_products_and_nothing_else()
    {
        var product = await _shop.SellAsync(stock: 1, row => row.VendorId = 3);
        var line = await _shop.BuyAsync(product.Id, 4);

        _shop.Vendor = new Vendor { Id = 4 };
        Assert.Empty((await CardAsync(line.OrderId)).Rows);
        _shop.Vendor = new Vendor { Id = 3 };
        Assert.Single((await CardAsync(line.OrderId)).Rows);
    }

    [Fact]
    public async Task A_shop_that_is_well_set_up_hears_no_complaint()
    {
        await _shop.SellAsync(stock: 0);

        Assert.Empty(await CheckAsync());
    }

    [Fact]
    public async Task What_defeats_backorders_or_keeps_shoppers_in_the_dark_is_said()
    {
        _shop.Settings.DisplayMode = (int)DisplayMode.Silent;
        _shop.Settings.AvailabilityRangeDays = "1=10";
        var silent = await _shop.SellAsync(stock: 0);
        await _shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(silent.Id, DisplayMode.Silent));
        var switchedOff = await _shop.SellAsync(stock: 5, row => (row.Name, row.LowStockActivityId) = ("Pan", (int)LowStockActivity.DisableBuyButton));
        await _shop.SellAsync(stock: 5, row => (row.LowStockActivityId, row.BackorderModeId) = ((int)LowStockActivity.Unpublish, (int)BackorderMode.NoBackorders));
        await _shop.SellAsync(stock: 5, row => row.ProductAvailabilityRangeId = 1);
        var unmapped = await _shop.SellAsync(stock: 5, row => (row.Name, row.ProductAvailabilityRangeId) = ("Mat", 2));
        var late = await _shop.SellAsync(stock: 0, row => row.Name = "Lamp");
        await _shop.BuyAsync(late.Id, 2);
        _shop.Clock.Advance(TimeSpan.FromDays(30));

        var found = await CheckAsync();

        Assert.Equal(
            [("Check.SilentShop", 1, 0), ("Check.SilentProducts", 1, silent.Id), ("Check.LowStock", 1, switchedOff.Id), ("Check.Ranges", 1, unmapped.Id), ("Check.PastPromises", 1, late.Id)],
            found.Select(complaint => (complaint.Key, complaint.Count, complaint.Examples.Select(product => product.ProductId).FirstOrDefault())));
    }

    private async Task<OrderBackordersModel> CardAsync(int orderId) => (await _shop.AskAsync<OrderBackorders, OrderBackordersModel?>(card => card.PrepareAsync(orderId)))!;

    private Task<IReadOnlyList<Complaint>> CheckAsync() => _shop.AskAsync<ConfigurationChecks, IReadOnlyList<Complaint>>(checks => checks.RunAsync(0));
}
