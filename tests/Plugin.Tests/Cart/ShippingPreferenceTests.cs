using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Services.Common;
using NSubstitute;
using Plugin.Tests.Alternatives;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>How a shopper wants a cart sent goes with the order that it becomes, and no further.</summary>
public sealed class ShippingPreferenceTests : IDisposable
{
    private readonly Dictionary<(int, string, int), string?> _said = [];
    private readonly TestShop _shop;

    public ShippingPreferenceTests()
    {
        var attributes = Substitute.For<IGenericAttributeService>();
        attributes.GetAttributeAsync<string>(Arg.Any<BaseEntity>(), Arg.Any<string>(), Arg.Any<int>(), Arg.Any<string>())
            .Returns(call => _said.GetValueOrDefault((call.Arg<BaseEntity>().Id, call.ArgAt<string>(1), call.ArgAt<int>(2)))!);
        attributes.SaveAttributeAsync(Arg.Any<BaseEntity>(), Arg.Any<string>(), Arg.Any<string>(), Arg.Any<int>()).Returns(call =>
        {
            _said[(call.Arg<BaseEntity>().Id, call.ArgAt<string>(1), call.ArgAt<int>(3))] = call.ArgAt<string>(2);

            return Task.CompletedTask;
        });
        _shop = new(services => services.AddSingleton(attributes));
    }

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(true, "Customer preference: ship available items first")]
    [InlineData(false, "Customer preference: ship everything together")]
    public async Task An_order_that_is_short_takes_the_wish_along_and_says_it_once(bool sendFirst, string note)
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        await WishAsync(sendFirst);

        var line = await _shop.BuyAsync(tent.Id, 5);

        var choice = Assert.Single(_shop.Rows<OrderChoiceRecord>());
        Assert.Equal((line.OrderId, sendFirst), (choice.OrderId, choice.SendFirst));
        Assert.Single(_shop.Rows<OrderNote>(), row => row.Note == note);

        // The next cart is another matter.
        await _shop.BuyAsync(tent.Id, 1);
        Assert.Single(_shop.Rows<OrderChoiceRecord>());
    }

    [Fact]
    public async Task An_order_that_is_covered_and_a_shopper_who_said_nothing_leave_nothing_behind()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 2);
        await _shop.BuyAsync(tent.Id, 3);
        await WishAsync(sendFirst: true);
        await _shop.RequestAsync(platform => platform.SetStockSilentlyAsync(tent.Id, 9));
        await _shop.BuyAsync(tent.Id, 2);

        Assert.Empty(_shop.Rows<OrderChoiceRecord>());
    }

    [Fact]
    public async Task A_renewal_has_nothing_to_do_with_the_cart()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await WishAsync(sendFirst: true);

        await _shop.RequestAsync(platform => platform.RenewAsync(tent.Id, 2));

        Assert.Empty(_shop.Rows<OrderChoiceRecord>());
        Assert.True(await _shop.AskAsync<ShippingPreference, bool?>(wish => wish.OfAsync(new Customer(), TestShop.STORE)));
    }

    [Fact]
    public async Task A_guest_who_signs_in_takes_the_wish_along()
    {
        var (guest, customer) = (new Customer { Id = 71 }, new Customer { Id = 72 });
        await _shop.DoAsync<ShippingPreference>(wish => wish.SetAsync(guest, TestShop.STORE, sendFirst: true));

        await SignInAsync(customer);
        Assert.Null(await OfAsync(customer));
        await SignInAsync(customer, guest);

        Assert.Equal((null, true), (await OfAsync(guest), await OfAsync(customer)));

        // A guest who said nothing changes nothing.
        await SignInAsync(customer, new Customer { Id = 73 });
        Assert.True(await OfAsync(customer));
    }

    [Fact]
    public async Task The_list_shows_what_was_wished()
    {
        var tent = await _shop.ShowAsync("Tent", stock: 0);
        await WishAsync(sendFirst: true);
        await _shop.BuyAsync(tent.Id, 2);

        var rows = await _shop.AskAsync<Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories.BackorderQuery, IReadOnlyList<Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories.BackorderQueryRow>>(
            query => query.PageAsync(new(new() { Length = 10 }, 0, null, null, null)));

        Assert.True(Assert.Single(rows).SendFirst);
    }

    private Task SignInAsync(Customer customer, Customer? guest = null)
    {
        return _shop.RequestAsync(platform => platform.Get<IEventPublisher>().PublishAsync(new CustomerLoggedinEvent(customer, guest)));
    }

    private Task<bool?> OfAsync(Customer customer) => _shop.AskAsync<ShippingPreference, bool?>(wish => wish.OfAsync(customer, TestShop.STORE));

    private Task WishAsync(bool sendFirst) => _shop.DoAsync<ShippingPreference>(wish => wish.SetAsync(new Customer(), TestShop.STORE, sendFirst));
}
