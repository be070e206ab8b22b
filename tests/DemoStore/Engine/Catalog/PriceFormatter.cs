using System.Globalization;
using Nop.Core;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

public sealed class PriceFormatter(IWorkContext work) : IPriceFormatter
{
    public async Task<string> FormatPriceAsync(decimal price) =>
        price.ToString("C", CultureInfo.GetCultureInfo((await work.GetWorkingCurrencyAsync()).DisplayLocale));

    // The store has one currency.
    public Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, bool showTax, int languageId) => FormatPriceAsync(price);
}
