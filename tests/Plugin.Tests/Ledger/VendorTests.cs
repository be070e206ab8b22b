using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Customers;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Ledger;

/// <summary>Vendors see and do what is theirs today, and read nothing that staff write for staff.</summary>
public sealed class VendorTests : IDisposable
{
    private const int OURS = 1;
    private const int THEIRS = 2;

    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly TestShop _shop;

    public VendorTests()
    {
        _customers.GetCustomerByIdAsync(TestShop.CLERK).Returns(new Customer { Id = TestShop.CLERK, Email = "clerk@store.example" });
        _shop = new(services => services.AddSingleton(_customers));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_product_that_moves_from_vendor_1_to_vendor_2_takes_its_queue_along()
    {
        var product = await _shop.SellAsync(stock: 0, row => row.VendorId = OURS);
        await _shop.BuyAsync(product.Id, 2);
        var id = _shop.Backorder().Id;
        product.VendorId = THEIRS;
        await _shop.Database.Repository<Product>().UpdateAsync(product, publishEvent: false);

        _shop.Vendor = new() { Id = OURS };
        Assert.Empty(await ListAsync());
        Assert.Equal(Refusal.NotFound, Assert.Single((await HoldAsync(id)).Refusals).Why);
        Assert.False(_shop.Backorder().OnHold);
        Assert.Empty((await OrderPageAsync()).Rows);

        _shop.Vendor = new() { Id = THEIRS };
        Assert.Equal([id], await ListAsync());
        Assert.Single((await OrderPageAsync()).Rows);
        Assert.Equal(1, (await HoldAsync(id)).Done);
        Assert.True(_shop.Backorder().OnHold);
    }

    [Fact]
    public async Task A_bundles_line_is_acted_on_by_whoever_sells_the_bundle()
    {
        var part = await _shop.SellAsync(stock: 0, row => row.VendorId = OURS);
        var (bundle, values) = await _shop.SellBundleAsync(row => row.VendorId = THEIRS, (part.Id, 1));
        await _shop.BuyAsync(bundle.Id, 2, ChosenParts.Xml((values[0], null)));
        var id = _shop.Backorder().Id;

        _shop.Vendor = new() { Id = OURS };
        Assert.Equal([id], await ListAsync());
        Assert.Equal(Refusal.NotFound, Assert.Single((await HoldAsync(id)).Refusals).Why);
        Assert.False(_shop.Backorder().OnHold);

        _shop.Vendor = new() { Id = THEIRS };
        Assert.Equal([id], await ListAsync());
        Assert.Equal(1, (await HoldAsync(id)).Done);

        _shop.Vendor = new() { Id = 3 };
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task What_staff_write_and_who_they_are_is_not_for_vendors()
    {
        var product = await _shop.SellAsync(stock: 0, row => row.VendorId = OURS);
        await _shop.BuyAsync(product.Id, 2);
        var id = _shop.Backorder().Id;
        await _shop.DoAsync<ClerkDesk>(desk => desk.RunAsync([id], ClerkActions.Note("The vendor is late again")));
        await _shop.DoAsync<ClerkDesk>(desk => desk.RunAsync([id], ClerkActions.Hold("Do not trust them")));

        Assert.Contains(await HistoryAsync(id), row => row.Who == "clerk@store.example" && row.Reason == "The vendor is late again");

        _shop.Vendor = new() { Id = OURS };
        var seen = await HistoryAsync(id);
        Assert.Equal(["", ""], seen.TakeLast(2).Select(row => row.Reason));
        Assert.Equal(["Store", "Store"], seen.TakeLast(2).Select(row => row.Who));
        Assert.Equal("Store", await _shop.AskAsync<StaffNames, string>(names => names.OfAsync(TestShop.CLERK)));
        Assert.DoesNotContain("@", string.Join(' ', seen.Select(row => row.Who + row.Reason)), StringComparison.Ordinal);
    }

    private async Task<IEnumerable<int>> ListAsync()
    {
        var list = await _shop.AskAsync<QueueListFactory, BackorderListModel>(lists => lists.PrepareListAsync(new() { Length = 10 }));

        return list.Data.Select(row => row.Id);
    }

    private async Task<OrderBackordersModel> OrderPageAsync() => (await _shop.AskAsync<OrderBackorders, OrderBackordersModel?>(page => page.PrepareAsync(_shop.Backorder().OrderId)))!;

    private Task<ClerkAnswer> HoldAsync(int id) => _shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([id], ClerkActions.Hold("mine")));

    private Task<IList<HistoryModel>> HistoryAsync(int id)
    {
        return _shop.AskAsync<HistoryFactory, IList<HistoryModel>>(history => history.PrepareAsync(_shop.Rows<HistoryRecord>().Where(row => row.BackorderId == id).OrderBy(row => row.Number)));
    }
}
