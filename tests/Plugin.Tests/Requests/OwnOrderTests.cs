using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Services.Customers;
using NSubstitute;
using Plugin.Tests.Shop;
using ShopStore = Nop.Core.Domain.Stores.Store;

namespace Plugin.Tests.Requests;

/// <summary>Whose order it is decides who may decide.</summary>
public sealed class OwnOrderTests : IDisposable
{
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly TestShop _shop;
    private int _store = TestShop.STORE;

    public OwnOrderTests()
    {
        _customers.IsRegisteredAsync(Arg.Any<Customer>(), Arg.Any<bool>()).Returns(true);
        var stores = Substitute.For<IStoreContext>();
        stores.GetCurrentStoreAsync().Returns(_ => new ShopStore { Id = _store });
        _shop = new(services => services.AddSingleton(_customers).AddSingleton(stores));
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task The_owner_may_decide()
    {
        var item = await OrderOfAsync(TestShop.CLERK);

        Assert.NotNull(await FindAsync(item));
    }

    [Fact]
    public async Task Another_customer_hears_that_there_is_no_such_order()
    {
        var item = await OrderOfAsync(TestShop.CLERK + 1);

        Assert.Null(await FindAsync(item));
        await _shop.RequestAsync(async platform =>
        {
            var answer = await platform.Make<BackorderChoiceController>().Decide(item.OrderId, new() { OrderItemId = item.Id, Choice = "Cancel" });
            Assert.IsType<NotFoundResult>(answer);
        });
        Assert.Empty(_shop.Rows<RequestRecord>());
    }

    [Fact]
    public async Task In_another_store_there_is_no_such_order()
    {
        var item = await OrderOfAsync(TestShop.CLERK);
        _store = TestShop.STORE + 1;

        Assert.Null(await FindAsync(item));
    }

    [Fact]
    public async Task A_guest_has_no_account_to_decide_in()
    {
        var item = await OrderOfAsync(TestShop.CLERK);
        _customers.IsRegisteredAsync(Arg.Any<Customer>(), Arg.Any<bool>()).Returns(false);

        Assert.Null(await FindAsync(item));
    }

    [Fact]
    public async Task A_deleted_order_is_nobodys()
    {
        var item = await OrderOfAsync(TestShop.CLERK);
        await _shop.RequestAsync(platform => platform.DeleteOrderAsync(item.OrderId));

        Assert.Null(await FindAsync(item));
    }

    private async Task<OrderItem> OrderOfAsync(int customerId)
    {
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, 1);
        var order = _shop.Rows<Order>().Single(row => row.Id == item.OrderId);
        order.CustomerId = customerId;
        await _shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);

        return item;
    }

    private Task<Order?> FindAsync(OrderItem item) => _shop.AskAsync<OwnOrder, Order?>(own => own.FindAsync(item.OrderId));
}
