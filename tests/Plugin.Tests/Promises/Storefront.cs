using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Services.Common;
using Nop.Services.Orders;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>The shop as somebody sees it who looks around: with a store, a cart, and a memory for what the shopper said.</summary>
internal sealed class Storefront : IDisposable
{
    private readonly Dictionary<string, string> _said = [];

    public Storefront()
    {
        Shop = new TestShop(services =>
        {
            services.AddSingleton(Stores());
            services.AddSingleton(Carts());
            services.AddSingleton(Memory());
        });
    }

    public TestShop Shop { get; }

    public List<ShoppingCartItem> Cart { get; } = [];

    public IReadOnlyDictionary<string, string> Said => _said;

    public void Put(Product product, int quantity, string attributesXml = "")
    {
        Cart.Add(new() { Id = 100 + Cart.Count, ProductId = product.Id, Quantity = quantity, AttributesXml = attributesXml });
    }

    public void Dispose() => Shop.Dispose();

    private static IStoreContext Stores()
    {
        var stores = Substitute.For<IStoreContext>();
        stores.GetCurrentStoreAsync().Returns(new Store { Id = TestShop.STORE });

        return stores;
    }

    private IShoppingCartService Carts()
    {
        var carts = Substitute.For<IShoppingCartService>();
        carts.GetShoppingCartAsync(default!).ReturnsForAnyArgs(_ => Cart.ToList());

        return carts;
    }

    private IGenericAttributeService Memory()
    {
        var memory = Substitute.For<IGenericAttributeService>();
        memory.GetAttributeAsync<string>(Arg.Any<BaseEntity>(), Arg.Any<string>(), Arg.Any<int>(), Arg.Any<string>()).Returns(call => _said.GetValueOrDefault(call.ArgAt<string>(1))!);
        memory.WhenForAnyArgs(one => one.SaveAttributeAsync<string>(default!, default!, default!)).Do(call => _said[call.ArgAt<string>(1)] = call.ArgAt<string>(2));

        return memory;
    }
}
