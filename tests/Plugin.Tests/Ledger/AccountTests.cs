using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Web.Models.Customer;
using Plugin.Tests.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Ledger;

public sealed class AccountTests : IDisposable
{
    private const int ANNA = 5;

    private readonly Storefront _front = new();

    private TestShop Shop => _front.Shop;

    public void Dispose() => _front.Dispose();

    [Fact]
    public async Task A_shopper_sees_the_backorders_of_the_own_orders_in_this_store_only()
    {
        var product = await Shop.SellAsync(stock: 0);
        await BuyAsync(product.Id, order => order.CustomerId = ANNA);
        await BuyAsync(product.Id, order => order.CustomerId = 6);
        await BuyAsync(product.Id, order => (order.CustomerId, order.StoreId) = (ANNA, 2));
        await BuyAsync(product.Id, order => (order.CustomerId, order.Deleted) = (ANNA, true));

        var page = await PageAsync();

        var row = Assert.Single(page.Rows);
        Assert.Equal(("Kettle", "June 3–5", "2 on backorder", "", true), (row.Product, row.When, row.State, row.Original, row.IsWaiting));
        Assert.Equal((1, 1, ""), (page.Page, page.Pages, page.PageText));
    }

    [Fact]
    public async Task A_store_that_tells_when_goods_arrive_tells_the_same_after_the_order()
    {
        (Shop.Settings.ShowDeliveryDate, Shop.Settings.DeliveryDays) = (true, "1-2");
        await BuyAsync((await Shop.SellAsync(stock: 0)).Id, order => order.CustomerId = ANNA);
        var line = Shop.Backorder().OrderItemId;

        var row = Assert.Single((await PageAsync()).Rows);
        var notice = MessageMarkup.ToText((await Shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line)))!);

        // The 5th is a Friday, and what leaves then comes on Monday or Tuesday.
        Assert.Equal("June 4–9", row.When);
        Assert.Contains(">2 on backorder (arrives June 4&#x2013;9)<", notice, StringComparison.Ordinal);
        Assert.Contains("data-to=\"2026-06-09\"", notice, StringComparison.Ordinal);
        // The record keeps the day on which they leave.
        Assert.Equal(new DateTime(2026, 6, 5), Shop.Backorder().CurrentTo);
    }

    [Fact]
    public async Task The_first_promise_stands_beside_one_that_moved()
    {
        await BuyAsync((await Shop.SellAsync(stock: 0)).Id, order => order.CustomerId = ANNA);
        var record = Shop.Backorder();
        (record.CurrentFrom, record.CurrentTo) = (new(2026, 6, 20), new(2026, 6, 20));
        await Shop.Database.Repository<BackorderRecord>().UpdateAsync(record, publishEvent: false);

        var row = Assert.Single((await PageAsync()).Rows);

        Assert.Equal(("June 20", "originally promised: June 3–5"), (row.When, row.Original));
    }

    [Fact]
    public async Task Silence_is_kept_whether_the_store_or_the_product_is_silent()
    {
        var told = await Shop.SellAsync(stock: 0);
        var silent = await Shop.SellAsync(stock: 0, row => row.Name = "Secret");
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(silent.Id, DisplayMode.Silent));
        await BuyAsync(told.Id, order => order.CustomerId = ANNA);
        await BuyAsync(silent.Id, order => order.CustomerId = ANNA);
        Assert.Equal(["Kettle"], (await PageAsync()).Rows.Select(row => row.Product));

        // What was said when it was ordered stays, whatever the store says later.
        Shop.Settings.DisplayMode = (int)DisplayMode.Silent;
        Assert.Equal(["Kettle"], (await PageAsync()).Rows.Select(row => row.Product));
        await BuyAsync(told.Id, order => order.CustomerId = ANNA);
        Assert.Single((await PageAsync()).Rows);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(told.Id, DisplayMode.Label));
        await BuyAsync(told.Id, order => order.CustomerId = ANNA);
        Assert.Equal([("Kettle", ""), ("Kettle", "June 3–5")], (await PageAsync()).Rows.Select(row => (row.Product, row.When)));
    }

    [Fact]
    public async Task Backorders_of_earlier_versions_are_shown_as_their_product_is_now()
    {
        var told = await Shop.SellAsync(stock: 0);
        await BuyAsync(told.Id, order => order.CustomerId = ANNA);
        var record = Shop.Backorder();
        record.DisplayModeId = 0;
        await Shop.Database.Repository<BackorderRecord>().UpdateAsync(record, publishEvent: false);
        Assert.Equal([("Kettle", "June 3–5")], (await PageAsync()).Rows.Select(row => (row.Product, row.When)));

        Shop.Settings.DisplayMode = (int)DisplayMode.Silent;
        Assert.Empty((await PageAsync()).Rows);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(told.Id, DisplayMode.Label));
        Assert.Equal([("Kettle", "")], (await PageAsync()).Rows.Select(row => (row.Product, row.When)));
    }

    [Fact]
    public async Task Many_come_in_pages_with_what_is_open_first()
    {
        var product = await Shop.SellAsync(stock: 0);
        for (var count = 0; count < AccountPages.SIZE + 1; count++)
            await BuyAsync(product.Id, order => order.CustomerId = ANNA);
        var last = Shop.Rows<Order>().Max(order => order.Id);
        await Shop.RequestAsync(platform => platform.CancelAsync(last));

        var first = await PageAsync();
        var second = await PageAsync(99);

        Assert.Equal((AccountPages.SIZE, "Page 1 of 2"), (first.Rows.Count, first.PageText));
        Assert.Equal([(last, "2 cancelled", "")], second.Rows.Select(row => (row.OrderId, row.State, row.When)));
        Assert.Equal("Page 2 of 2", second.PageText);
    }

    [Fact]
    public async Task The_menu_gets_one_entry_after_the_orders_and_one_for_all_stock_alerts()
    {
        var menu = new CustomerNavigationModel
        {
            CustomerNavigationItems =
            [
                new() { Tab = (int)CustomerNavigationEnum.Orders, RouteName = "CustomerOrders" },
                new() { Tab = (int)CustomerNavigationEnum.BackInStockSubscriptions, RouteName = "CustomerBackInStockSubscriptions" },
                new() { Tab = 70, RouteName = "Other" }
            ]
        };

        await Shop.DoAsync<AccountLinks>(link => link.AddAsync(menu));
        await Shop.DoAsync<AccountLinks>(link => link.AddAsync(menu));

        Assert.Equal(
            ["CustomerOrders", "Plugin.Misc.Backorders.Account", "Plugin.Misc.Backorders.NotifyList", "Other"],
            menu.CustomerNavigationItems.Select(item => item.RouteName));
        Assert.Equal(["Backorders", "Stock alerts"], menu.CustomerNavigationItems.Skip(1).Take(2).Select(item => item.Title));
    }

    [Fact]
    public async Task Where_the_store_has_no_subscriptions_the_alerts_are_an_entry_of_their_own()
    {
        var menu = new CustomerNavigationModel { CustomerNavigationItems = [new() { Tab = 0, RouteName = "CustomerInfo" }] };

        await Shop.DoAsync<AccountLinks>(links => links.AddAsync(menu));

        Assert.Equal(
            [("CustomerInfo", 0), ("Plugin.Misc.Backorders.Account", AccountLinks.TAB), ("Plugin.Misc.Backorders.NotifyList", 30)],
            menu.CustomerNavigationItems.Select(item => (item.RouteName, item.Tab)));
    }

    private Task<AccountBackordersModel> PageAsync(int page = 1) => Shop.AskAsync<AccountPages, AccountBackordersModel>(pages => pages.PrepareAsync(new Customer { Id = ANNA }, page));

    private async Task BuyAsync(int productId, Action<Order> change)
    {
        var line = await Shop.BuyAsync(productId, 2);
        var order = Shop.Rows<Order>().Single(row => row.Id == line.OrderId);
        change(order);
        await Shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
    }
}
