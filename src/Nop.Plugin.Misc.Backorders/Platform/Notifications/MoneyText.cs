using System.Globalization;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>
/// Money in words, by the currency and the language of the reader alone: the shop's own formatting asks for the currency, tax
/// display and culture of whoever sends, who may be a clerk from abroad or the schedule task.
/// </summary>
public sealed class MoneyText(ICurrencyService currencies, CurrencySettings settings, Wording wording)
{
    /// <summary>Imported orders have no rate: their money is the shop's own.</summary>
    public static decimal RateOf(Order order) => order.CurrencyRate > 0 ? order.CurrencyRate : 1;

    /// <param name="kept">As the shop keeps it, in its primary currency.</param>
    public Task<string> OfOrderAsync(decimal kept, Order order, int languageId) =>
        InAsync(kept * RateOf(order), order.CustomerCurrencyCode, languageId);

    /// <param name="amount">In that currency.</param>
    public async Task<string> InAsync(decimal amount, string? code, int languageId)
    {
        var currency = await FindAsync(code);

        return Format(CurrencyDecimals.Round(amount, CurrencyDecimals.Of(code)), currency, code, await wording.CultureAsync(languageId));
    }

    public async Task<string> PrimaryAsync(decimal kept, int languageId) => await InAsync(kept, await PrimaryCodeAsync(), languageId);

    public async Task<string> PrimaryCodeAsync()
    {
        Currency? primary = await currencies.GetCurrencyByIdAsync(settings.PrimaryStoreCurrencyId);

        return primary?.CurrencyCode ?? "";
    }

    private async Task<Currency?> FindAsync(string? code) =>
        string.IsNullOrEmpty(code) ? null : await currencies.GetCurrencyByCodeAsync(code);

    private string Format(decimal amount, Currency? currency, string? code, CultureInfo reader)
    {
        if (currency is not { CustomFormatting.Length: > 0 } and not { DisplayLocale.Length: > 0 })
            return $"{amount.ToString($"N{CurrencyDecimals.Of(code)}", reader)} {code}".Trim();

        var text = currency.CustomFormatting is { Length: > 0 } pattern
            ? amount.ToString(pattern, reader)
            : InLocale(amount, currency, reader);

        return settings.DisplayCurrencyLabel ? $"{text} ({code})" : text;
    }

    private static string InLocale(decimal amount, Currency currency, CultureInfo reader)
    {
        try
        {
            return amount.ToString("C", CultureInfo.GetCultureInfo(currency.DisplayLocale));
        }
        catch (CultureNotFoundException)
        {
            return $"{amount.ToString($"N{CurrencyDecimals.Of(currency.CurrencyCode)}", reader)} {currency.CurrencyCode}";
        }
    }
}
