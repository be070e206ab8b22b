using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>The shop's carts. The shopper of the tests is who <see cref="TestShop"/> says stands before the page.</summary>
internal sealed class TestCart
{
    private int _last;

    public TestCart()
    {
        Service = Substitute.For<IShoppingCartService>();
        Service.GetShoppingCartAsync(Arg.Any<Customer>(), Arg.Any<ShoppingCartType?>(), Arg.Any<int>()).Returns(call => Of(call.Arg<Customer>().Id, call.ArgAt<int>(2)));
        Service.AddToCartAsync(Arg.Any<Customer>(), Arg.Any<Product>(), Arg.Any<ShoppingCartType>(), Arg.Any<int>(), quantity: Arg.Any<int>()).Returns(call => Answer(() =>
            Put(call.Arg<Product>().Id, call.ArgAt<int>(8), call.Arg<Customer>().Id, call.ArgAt<int>(3))));
        Service.UpdateShoppingCartItemAsync(Arg.Any<Customer>(), Arg.Any<int>(), Arg.Any<string>(), Arg.Any<decimal>(), quantity: Arg.Any<int>()).Returns(call => Answer(() =>
            Items.Single(item => item.Id == call.ArgAt<int>(1)).Quantity = call.ArgAt<int>(6)));
        Service.DeleteShoppingCartItemAsync(Arg.Any<ShoppingCartItem>()).Returns(call =>
        {
            Items.Remove(call.Arg<ShoppingCartItem>());

            return Task.CompletedTask;
        });
    }

    public IShoppingCartService Service { get; }

    public List<ShoppingCartItem> Items { get; } = [];

    /// <summary>Why the shop refuses every change; empty when it does not.</summary>
    public List<string> Objections { get; } = [];

    /// <summary>Product and quantity of each line of the shopper, the oldest first.</summary>
    public (int, int)[] Lines => [.. Of(TestShop.CLERK, TestShop.STORE).Select(item => (item.ProductId, item.Quantity))];

    public ShoppingCartItem Put(int productId, int quantity, int customerId = TestShop.CLERK, int storeId = TestShop.STORE)
    {
        var item = new ShoppingCartItem { Id = ++_last, ProductId = productId, Quantity = quantity, CustomerId = customerId, StoreId = storeId };
        Items.Add(item);

        return item;
    }

    private IList<ShoppingCartItem> Of(int customerId, int storeId) => [.. Items.Where(item => item.CustomerId == customerId && item.StoreId == storeId)];

    private IList<string> Answer(Action change)
    {
        if (Objections.Count == 0)
            change();

        return [.. Objections];
    }
}
