using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Controllers;
using Nop.Services.Catalog;
using Nop.Services.Security;
using Nop.Services.Stores;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>Who posts a large number to the product page's question for dates does not learn how many there are.</summary>
public sealed class HiddenStockTests : IDisposable
{
    private const int STOCK = 37;

    private readonly TestShop _shop;
    private int[] _allowed = [];

    public HiddenStockTests()
    {
        var acl = Substitute.For<IAclService>();
        acl.AuthorizeAsync(Arg.Any<Product>()).Returns(true);
        var stores = Substitute.For<IStoreMappingService>();
        stores.AuthorizeAsync(Arg.Any<Product>()).Returns(true);
        _shop = new(services => services.AddSingleton(acl).AddSingleton(stores));
    }

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(10_000)]
    [InlineData(101)]
    public async Task A_large_number_does_not_count_stock_that_the_store_hides(int posted)
    {
        var product = await _shop.SellAsync(STOCK, row => row.OrderMaximumQuantity = 10_000);

        var html = await AskAsync(product, posted);

        Assert.Contains("""data-from="2026-06-03" data-later="" data-now="" data-to="2026-06-05">On backorder, ships """, html, StringComparison.Ordinal);
        Assert.DoesNotContain("37", html, StringComparison.Ordinal);
        Assert.DoesNotContain((posted - STOCK).ToString(CultureInfo.InvariantCulture), html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public async Task What_may_be_ordered_on_the_page_is_answered(int posted)
    {
        var product = await _shop.SellAsync(STOCK, row => row.OrderMaximumQuantity = 10_000);

        Assert.Contains($"""data-later="{posted - STOCK}" data-now="37" """, await AskAsync(product, posted), StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_may_be_ordered_or_another_number_than_the_page_offers_is_not_counted()
    {
        var few = await _shop.SellAsync(STOCK, row => row.OrderMaximumQuantity = 40);
        Assert.Contains("""data-now="" """, await AskAsync(few, 41), StringComparison.Ordinal);
        Assert.Contains("""data-now="37" """, await AskAsync(few, 40), StringComparison.Ordinal);

        _allowed = [10, 50];
        var packs = await _shop.SellAsync(STOCK);
        Assert.Contains("""data-now="" """, await AskAsync(packs, 51), StringComparison.Ordinal);
        Assert.Contains("""data-now="37" """, await AskAsync(packs, 50), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_store_shows_how_many_there_are_nothing_is_hidden()
    {
        var product = await _shop.SellAsync(STOCK, row => row.DisplayStockAvailability = row.DisplayStockQuantity = true);

        Assert.Contains("""data-later="999963" data-now="37" """, await AskAsync(product, 1_000_000), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(Product product, int quantity)
    {
        var html = "";
        await _shop.RequestAsync(async platform =>
        {
            platform.Get<IProductService>().ParseAllowedQuantities(Arg.Any<Product>()).Returns(_allowed);
            var form = new FormCollection(new() { [$"addtocart_{product.Id}.EnteredQuantity"] = quantity.ToString(CultureInfo.InvariantCulture) });
            var answer = ((JsonResult)await platform.Make<BackorderMessageController>().Product(product.Id, form)).Value!;
            html = (string)answer.GetType().GetProperty("html")!.GetValue(answer)!;
        });

        return html;
    }
}
