using DemoStore.Engine.Money;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;

namespace DemoStore.Factories;

/// <summary>Amounts as a page shows them: those of the catalogue and the cart in the visitor's currency, those of an order in its own.</summary>
public sealed class Amounts(CurrencyService currencies, IWorkContext workContext, IPriceFormatter prices)
{
    public async Task<decimal> ConvertAsync(decimal kept) => await currencies.ConvertFromPrimaryStoreCurrencyAsync(kept, await workContext.GetWorkingCurrencyAsync());

    public async Task<string> FormatAsync(decimal kept) => await prices.FormatPriceAsync(await ConvertAsync(kept));

    public Task<string> OfAsync(Order order, decimal kept) =>
        prices.FormatPriceAsync(kept * order.CurrencyRate, showCurrency: true, order.CustomerCurrencyCode, showTax: false, order.CustomerLanguageId);
}
