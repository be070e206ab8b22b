using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Plugin.Tests.Alternatives;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>What mails offer instead, and at which price: on the terms of the order, whoever or whatever makes the mail.</summary>
public sealed class AlternativeMailTests : IDisposable
{
    private readonly MailShop _mails = new();

    public void Dispose() => _mails.Dispose();

    [Theory]
    [InlineData(TaxDisplayType.IncludingTax, "60,00 €", "12,00 €")]
    [InlineData(TaxDisplayType.ExcludingTax, "50,00 €", "10,00 €")]
    public async Task Prices_stand_in_currency_rate_tax_display_and_language_of_the_order(TaxDisplayType shown, string price, string difference)
    {
        _mails.Languages.Add(new Language { Id = 2, LanguageCulture = "de-DE", Published = true });
        var (order, alternative) = await OrderAsync(price: 100);
        await _mails.ChangeOrderAsync(order, row => (row.CustomerCurrencyCode, row.CurrencyRate, row.CustomerTaxDisplayType, row.CustomerLanguageId) = ("EUR", 0.5m, shown, 2));

        await _mails.PromiseAsync(order, new DateOnly(2026, 7, 1));
        await _mails.PromiseAsync(order, new DateOnly(2026, 8, 1));

        var tables = _mails.Mails.Select(mail => (mail.LanguageId, Text: System.Net.WebUtility.HtmlDecode(mail.Value("Alternatives")).Replace('\u00a0', ' '))).Where(mail => mail.Text.Length > 0).ToList();
        Assert.NotEmpty(tables);
        Assert.All(tables, mail =>
        {
            Assert.Equal(2, mail.LanguageId);
            Assert.Contains(price, mail.Text, StringComparison.Ordinal);
            Assert.Contains(difference, mail.Text, StringComparison.Ordinal);
            Assert.Contains(alternative.Name, mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("$", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("120", mail.Text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_mail_that_offers_a_product_names_it_first_with_its_price_and_what_differs()
    {
        var (order, _) = await OrderAsync(price: 100);
        var offered = await _mails.Shop.SellAsync(stock: 10, row => (row.Name, row.Sku, row.Price) = ("Pot", "PO-1", 130));

        Assert.Equal(Outcome.Done, await OfferAsync(order, offered.Id));

        var table = Assert.Single(_mails.Of(NotificationKind.AlternativeOffered)).Value("Alternatives");
        Assert.True(table.IndexOf("Pot", StringComparison.Ordinal) > 0, table);
        Assert.True(table.IndexOf("Pot", StringComparison.Ordinal) < (table.IndexOf("Bowl", StringComparison.Ordinal) is > 0 and var at ? at : int.MaxValue), table);
    }

    [Fact]
    public async Task Each_mistake_of_a_clerk_has_its_own_answer()
    {
        var (order, _) = await OrderAsync(price: 100);
        var wanted = _mails.Shop.BackorderOf(order).ProductId;
        var few = await _mails.Shop.SellAsync(stock: 1, row => (row.Name, row.Sku) = ("Few", "FEW"));
        var hidden = await _mails.Shop.SellAsync(stock: 9, row => (row.Name, row.Sku, row.Published) = ("Hidden", "HID", false));
        var sized = await _mails.Shop.SellAsync(stock: 9, row => (row.Name, row.Sku) = ("Sized", "SIZ"));
        await _mails.Shop.AddAsync(new ProductAttributeMapping { ProductId = sized.Id, ProductAttributeId = 3, IsRequired = true });

        Assert.Equal<Outcome>(Refusal.ProductUnknown, await OfferAsync(order, 4711));
        Assert.Equal<Outcome>(Refusal.ProductSame, await OfferAsync(order, wanted));
        // Short itself: it would come no sooner, although it may be ordered.
        Assert.Equal<Outcome>(Refusal.AlternativeShort, await OfferAsync(order, few.Id));
        Assert.Equal<Outcome>(Refusal.AlternativeNotForSale, await OfferAsync(order, hidden.Id));
        Assert.Equal<Outcome>(Refusal.AlternativeNeedsChoice, await OfferAsync(order, sized.Id));

        Assert.Empty(_mails.Of(NotificationKind.AlternativeOffered));
    }

    /// <summary>Two of a product that is out of stock, and something like it that is there.</summary>
    private async Task<(int OrderId, Product Alternative)> OrderAsync(decimal price)
    {
        var wanted = await _mails.Shop.ShowAsync("Kettle", stock: 0, price: 80);
        var alternative = await _mails.Shop.ShowAsync("Bowl kettle", stock: 9, price: price);
        var item = await _mails.Shop.BuyAsync(wanted.Id, 2);
        _mails.Mails.Clear();

        return (item.OrderId, alternative);
    }

    private Task<Outcome> OfferAsync(int orderId, int productId) =>
        _mails.Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(_mails.Shop.BackorderOf(orderId).Id, productId, null));
}
