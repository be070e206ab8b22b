using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Web.Models.Catalog;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>It is Monday, June 1; the product may be had from Saturday, August 1. Two to four working days, and one for handling.</summary>
public sealed class PreOrderTests : IDisposable
{
    private const string OFFER = """{"offers":{"availability":"https://schema.org/InStock"}}""";

    private static readonly DateTime _august = new(2026, 8, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly Storefront _front = new();

    public PreOrderTests() => Shop.Settings.HandlingDays = 1;

    private TestShop Shop => _front.Shop;

    public void Dispose() => _front.Dispose();

    [Theory]
    [InlineData(1, 4)]
    [InlineData(0, 3)]
    public async Task No_day_before_the_start_is_said_anywhere_whatever_comes_in(int handling, int day)
    {
        Shop.Settings.HandlingDays = handling;
        var kettle = await SellAsync(_august);
        var before = await Shop.BuyAsync(kettle.Id, 1);
        await Shop.ExpectAsync(kettle.Id, 5, new(2026, 7, 10));
        var after = await Shop.BuyAsync(kettle.Id, 1);
        var start = Start(day);

        var quote = (await QuoteAsync(kettle.Id))!;
        Assert.Equal((start, null), (quote.Promise, quote.CoveredBy));
        Assert.True(quote.Delivery.From > start.From);
        Assert.Equal((start, start), (First(before), Current(before)));
        Assert.Equal((start, start), (First(after), Current(after)));
        Assert.Empty(Revisions());

        var page = new ProductDetailsModel { Id = kettle.Id, StockAvailability = "In stock", JsonLd = OFFER };
        await Shop.DoAsync<AvailabilityTexts>(texts => texts.CorrectAsync(page));
        Assert.Equal($$$"""{"offers":{"availability":"https://schema.org/PreOrder","availabilityStarts":"2026-08-0{{{day}}}"}}""", page.JsonLd);
        Assert.Equal("Available for pre-order", page.StockAvailability);
    }

    [Fact]
    public async Task After_the_start_the_lead_time_counts_again()
    {
        var kettle = await SellAsync(_august);
        Shop.Clock.Advance(new DateTime(2026, 8, 10) - new DateTime(2026, 6, 1));

        var item = await Shop.BuyAsync(kettle.Id, 1);

        Assert.Equal(Promise.Of(new(2026, 8, 13), new(2026, 8, 17), PromiseBasis.ShopLeadTime), First(item));
        var page = new ProductDetailsModel { Id = kettle.Id, JsonLd = OFFER };
        await Shop.DoAsync<AvailabilityTexts>(texts => texts.CorrectAsync(page));
        Assert.Equal("""{"offers":{"availability":"https://schema.org/BackOrder","availabilityStarts":"2026-08-17"}}""", page.JsonLd);
    }

    [Fact]
    public async Task A_start_date_without_the_check_box_says_nothing()
    {
        var kettle = await SellAsync(_august, isPreOrder: false);

        var item = await Shop.BuyAsync(kettle.Id, 1);

        Assert.Equal(Promise.Of(new(2026, 6, 4), new(2026, 6, 8), PromiseBasis.ShopLeadTime), First(item));
    }

    [Fact]
    public async Task A_start_that_moves_moves_who_waits_once()
    {
        var kettle = await SellAsync(_august);
        var item = await Shop.BuyAsync(kettle.Id, 1);

        await ChangeAsync(kettle.Id, product => product.PreOrderAvailabilityStartDateTimeUtc = new DateTime(2026, 9, 1));
        await ChangeAsync(kettle.Id, product => product.Name = "Kettle, blue");
        await Shop.RunTaskAsync();

        Assert.Equal(Promise.Of(new(2026, 9, 2), new(2026, 9, 2), PromiseBasis.PreOrder), Current(item));
        Assert.Equal([Revision.START_MOVED], Revisions());

        await ChangeAsync(kettle.Id, product => product.PreOrderAvailabilityStartDateTimeUtc = new DateTime(2026, 7, 1));
        Assert.Equal(Promise.Of(new(2026, 7, 2), new(2026, 7, 2), PromiseBasis.PreOrder), Current(item));

        await ChangeAsync(kettle.Id, product => product.AvailableForPreOrder = false);
        Assert.Equal(Promise.Of(new(2026, 6, 4), new(2026, 6, 8), PromiseBasis.ShopLeadTime), Current(item));
        Assert.Equal(3, Revisions().Count());
        Assert.Equal(Start(4), First(item));
    }

    [Fact]
    public async Task Who_ordered_before_somebody_set_a_start_waits_for_it()
    {
        var kettle = await SellAsync(_august, isPreOrder: false);
        var item = await Shop.BuyAsync(kettle.Id, 1);

        await ChangeAsync(kettle.Id, product => product.AvailableForPreOrder = true);

        Assert.Equal(Start(4), Current(item));
        Assert.Equal([Revision.START_MOVED], Revisions());
    }

    [Fact]
    public async Task A_delivery_after_the_start_is_promised_as_ever()
    {
        var kettle = await SellAsync(_august);
        var item = await Shop.BuyAsync(kettle.Id, 1);

        await Shop.ExpectAsync(kettle.Id, 5, new(2026, 8, 20));

        Assert.Equal(Promise.Of(new(2026, 8, 21), new(2026, 8, 21), PromiseBasis.ExpectedReceipt), Current(item));
    }

    private static Promise Start(int day) => Promise.Of(new(2026, 8, day), new(2026, 8, day), PromiseBasis.PreOrder);

    private Task<Product> SellAsync(DateTime starts, bool isPreOrder = true)
    {
        return Shop.SellAsync(stock: 0, product => (product.AvailableForPreOrder, product.PreOrderAvailabilityStartDateTimeUtc) = (isPreOrder, starts));
    }

    private Task ChangeAsync(int productId, Action<Product> change) => Shop.RequestAsync(async platform =>
    {
        var product = Shop.Rows<Product>().Single(row => row.Id == productId);
        change(product);
        await platform.Get<IRepository<Product>>().UpdateAsync(product);
    });

    private Task<Quote?> QuoteAsync(int productId)
    {
        return Shop.AskAsync<QuoteLines, Quote?>(async quotes => (await quotes.RunAsync([new(productId, "", 1)], TestShop.STORE))[0]);
    }

    private Promise First(OrderItem item) => Shop.BackorderOf(item.OrderId).OriginalPromise();

    private Promise Current(OrderItem item) => Shop.BackorderOf(item.OrderId).CurrentPromise();

    private IEnumerable<string> Revisions() => Shop.Rows<HistoryRecord>().Where(row => row.KindId == (int)EntryKind.PromiseRevised).Select(row => row.Reason);
}
