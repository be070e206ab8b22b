using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Directory;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Money;

/// <summary>Writes amounts that are already in the currency: its locale says how many decimals there are.</summary>
public sealed class PriceFormatter(IWorkContext work, CurrencyService currencies) : IPriceFormatter
{
    public async Task<string> FormatPriceAsync(decimal price) => In(await work.GetWorkingCurrencyAsync(), price);

    public async Task<string> FormatPriceAsync(decimal price, bool showCurrency, string currencyCode, bool showTax, int languageId) =>
        await currencies.GetCurrencyByCodeAsync(currencyCode) is { } currency ? In(currency, price) : $"{price.ToString("N2", CultureInfo.CurrentCulture)} ({currencyCode})";

    private static string In(Currency currency, decimal price) => currency switch
    {
        { CustomFormatting.Length: > 0 } => price.ToString(currency.CustomFormatting, CultureInfo.CurrentCulture),
        { DisplayLocale.Length: > 0 } => price.ToString("C", CultureInfo.GetCultureInfo(currency.DisplayLocale)),
        _ => $"{price.ToString("N2", CultureInfo.CurrentCulture)} ({currency.CurrencyCode})",
    };
}
