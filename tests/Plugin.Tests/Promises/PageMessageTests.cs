using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.ShoppingCart;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>Product page, boxes, cart and structured data say the same.</summary>
public sealed class PageMessageTests : IDisposable
{
    private const string OFFER = """{"name":"Kettle","offers":{"@type":"Offer","availability":"https://schema.org/InStock"}}""";

    private readonly Storefront _front = new();

    private TestShop Shop => _front.Shop;

    public void Dispose() => _front.Dispose();

    [Fact]
    public async Task What_is_not_there_is_neither_in_stock_for_shoppers_nor_for_search_engines()
    {
        var page = PageOf(await Shop.SellAsync(stock: 0));

        await CorrectAsync(page);

        Assert.Equal("Available on backorder", page.StockAvailability);
        Assert.Equal("""{"name":"Kettle","offers":{"@type":"Offer","availability":"https://schema.org/BackOrder","availabilityStarts":"2026-06-05"}}""", page.JsonLd);
    }

    [Theory]
    [InlineData(1, DisplayMode.Range)]
    [InlineData(0, DisplayMode.Silent)]
    public async Task What_is_there_or_kept_silent_stays_as_the_shop_says(int stock, DisplayMode mode)
    {
        var product = await Shop.SellAsync(stock);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, mode));
        var page = PageOf(product);
        page.AddToCart.EnteredQuantity = 3;

        await CorrectAsync(page);

        Assert.Equal(("In stock", OFFER), (page.StockAvailability, page.JsonLd));
    }

    [Theory]
    [InlineData(DisplayMode.Label)]
    [InlineData(DisplayMode.LeadTime)]
    public async Task Search_engines_get_no_date_that_the_page_does_not_show(DisplayMode mode)
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, mode));
        var page = PageOf(product);

        await CorrectAsync(page);

        Assert.Equal("""{"name":"Kettle","offers":{"@type":"Offer","availability":"https://schema.org/BackOrder"}}""", page.JsonLd);
    }

    [Fact]
    public async Task Each_product_of_a_group_has_its_own_notice_once()
    {
        var there = PageOf(await Shop.SellAsync(stock: 9));
        var short1 = PageOf(await Shop.SellAsync(stock: 0));
        var group = PageOf(await Shop.SellAsync(stock: 0, row => row.ProductTypeId = (int)ProductType.GroupedProduct));
        group.AssociatedProducts = [there, short1];
        group.JsonLd = """{"offers":{"availability":"https://schema.org/InStock"},"hasVariant":[{"offers":{"availability":"https://schema.org/InStock"}},{"offers":{"availability":"https://schema.org/InStock"}}]}""";

        await Shop.RequestAsync(async platform =>
        {
            await platform.Get<AvailabilityTexts>().CorrectAsync(group);
            var notices = platform.Get<ProductMessages>();
            Assert.Null(await notices.MakeAsync(group));
            Assert.Equal("", MessageMarkup.ToText((await notices.MakeAsync(there.AddToCart))!.Notice));
            Assert.Contains("1 on backorder (ships June 3", MessageMarkup.ToText((await notices.MakeAsync(short1.AddToCart))!.Notice), StringComparison.Ordinal);
            // The page of a simple product has two zones.
            Assert.Null(await notices.MakeAsync(short1));
        });

        Assert.Equal(("In stock", "Available on backorder"), (there.StockAvailability, short1.StockAvailability));
        Assert.Equal(
            """{"offers":{"availability":"https://schema.org/InStock"},"hasVariant":[{"offers":{"availability":"https://schema.org/InStock"}},{"offers":{"availability":"https://schema.org/BackOrder","availabilityStarts":"2026-06-05"}}]}""",
            group.JsonLd);
    }

    [Fact]
    public async Task A_group_of_which_nothing_is_there_is_on_backorder_until_the_first_of_it_is()
    {
        var later = await Shop.SellAsync(stock: 0);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetLeadDaysAsync(later.Id, new LeadTime(20, 20)));
        var group = PageOf(await Shop.SellAsync(stock: 0, row => row.ProductTypeId = (int)ProductType.GroupedProduct));
        group.AssociatedProducts = [PageOf(later), PageOf(await Shop.SellAsync(stock: 0))];

        await CorrectAsync(group);

        Assert.Contains("\"availability\":\"https://schema.org/BackOrder\",\"availabilityStarts\":\"2026-06-05\"", group.JsonLd, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_nobody_can_read_stays_as_it_is()
    {
        var notice = new ShopperMessage(new(new(0), new(1), new Promise.Unknown()), DisplayMode.Range, new Promise.Unknown(), "", "", null);

        Assert.Equal("{ broken", StructuredData.Correct("{ broken", notice, []));
        Assert.Equal("[]", StructuredData.Correct("[]", notice, []));
        Assert.Null(StructuredData.Correct(null, notice, []));
        Assert.Equal("""{"name":"\u003C/script\u003E"}""", StructuredData.Correct("""{"name":"</script>"}""", notice, []));
    }

    [Fact]
    public async Task Boxes_of_a_list_are_told_together_and_only_where_one_is_not_there()
    {
        var missing = await Shop.SellAsync(stock: -2);
        var there = await Shop.SellAsync(stock: 1);
        var refused = await Shop.SellAsync(stock: 0, row => row.BackorderModeId = (int)BackorderMode.NoBackorders);
        var boxes = new[] { missing, there, refused }.Select(product => new ProductOverviewModel { Id = product.Id }).ToList();

        await Shop.RequestAsync(async platform =>
        {
            var notices = platform.Get<BoxMessages>();
            notices.Announce(ListedProducts.Of(new SearchModel { CatalogProductsModel = new() { Products = boxes } })!);

            Assert.Equal("On backorder, ships June 3–5", (await notices.OfAsync(boxes[0]))!.Badge);
            Assert.Null(await notices.OfAsync(boxes[1]));
            Assert.Null(await notices.OfAsync(boxes[2]));
        });
    }

    [Fact]
    public async Task Cart_and_small_cart_tell_the_same_once()
    {
        var product = await Shop.SellAsync(stock: 3);
        _front.Put(product, 2);
        _front.Put(product, 2);
        var cart = new ShoppingCartModel { Items = [.. _front.Cart.Select(item => new ShoppingCartModel.ShoppingCartItemModel { Id = item.Id, ProductId = item.ProductId, Quantity = item.Quantity, AttributeInfo = "Blue" })] };
        var mini = new MiniShoppingCartModel { Items = [.. _front.Cart.Select(item => new MiniShoppingCartModel.ShoppingCartItemModel { Id = item.Id })] };

        await Shop.DoAsync<CartMessages>(async notices =>
        {
            await notices.AddAsync(cart);
            await notices.AddAsync(cart);
            await notices.AddAsync(mini);
        });

        // Each line alone is covered; together they are not.
        const string NOTICE = "<div class=\"backorder-notice\" data-from=\"2026-06-03\" data-later=\"1\" data-now=\"1\" data-to=\"2026-06-05\">1 in stock, 1 on backorder (ships June 3&#x2013;5)</div>";
        Assert.Equal(["Blue", "Blue" + NOTICE], cart.Items.Select(item => item.AttributeInfo));
        Assert.Equal(["", NOTICE], mini.Items.Select(item => item.AttributeInfo));
    }

    private Task CorrectAsync(ProductDetailsModel page) => Shop.DoAsync<AvailabilityTexts>(texts => texts.CorrectAsync(page));

    private static ProductDetailsModel PageOf(Product product) => new()
    {
        Id = product.Id,
        InStock = true,
        StockAvailability = "In stock",
        JsonLd = OFFER,
        AddToCart = new() { ProductId = product.Id, EnteredQuantity = 1 }
    };
}
