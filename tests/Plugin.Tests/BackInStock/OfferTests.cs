using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;
using Nop.Services.Customers;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.BackInStock;

/// <summary>The button is there for those who can want it: not for what is in stock, and not again for who is on the list.</summary>
public sealed class OfferTests : IDisposable
{
    private readonly TestShop _shop;

    public OfferTests()
    {
        var customers = Substitute.For<ICustomerService>();
        customers.IsRegisteredAsync(Arg.Any<Customer>()).Returns(true);
        _shop = new(services => services.AddSingleton(customers));
        _shop.Settings.OfferNotifyMe = true;
    }

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(-3, true)]
    public async Task A_product_that_is_out_is_offered(int stock, bool isOffered)
    {
        var product = await _shop.SellAsync(stock);

        Assert.Equal(isOffered, await OfferAsync(product.Id) is not null);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(0, true)]
    public async Task A_product_of_combinations_is_offered_when_one_of_them_is_out(int stock, bool isOffered)
    {
        var red = await _shop.SellCombinationAsync(stock: 5, "red");
        await _shop.Database.Repository<ProductAttributeCombination>().InsertAsync(new ProductAttributeCombination { ProductId = red.ProductId, AttributesXml = "blue", StockQuantity = stock }, publishEvent: false);

        Assert.Equal(isOffered, await OfferAsync(red.ProductId) is not null);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public async Task Warehouses_count_together(int second, bool isOffered)
    {
        var mat = await _shop.SellFromWarehousesAsync(0, second);

        Assert.Equal(isOffered, await OfferAsync(mat.Id) is not null);
    }

    [Fact]
    public async Task Who_is_on_the_list_is_not_asked_again()
    {
        var product = await _shop.SellAsync(stock: 0);
        Assert.False((await OfferAsync(product.Id))!.IsListed);

        await _shop.AskAsync<WantToHear, WantOutcome>(want => want.RunAsync(product, "", 1, new(new Customer { Id = TestShop.CLERK, Email = "ada@example.com" }, null, TestShop.STORE, 1)));

        Assert.True((await OfferAsync(product.Id))!.IsListed);
    }

    private Task<BackInStockOffers.Offer?> OfferAsync(int productId) => _shop.AskAsync<BackInStockOffers, BackInStockOffers.Offer?>(offers => offers.OfAsync(productId));
}
