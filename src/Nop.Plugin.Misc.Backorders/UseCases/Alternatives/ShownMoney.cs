using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Catalog;
using Nop.Services.Directory;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Amounts as a shopper sees them: those of an order in its own money, all others as the page that is looked at.</summary>
public sealed class ShownMoney(MoneyText money, ICurrencyService currencies, IPriceFormatter formatter, IWorkContext workContext)
{
    public async Task<decimal> ConvertAsync(decimal kept, Shopper shopper) => shopper.Order is { } order
        ? kept * MoneyText.RateOf(order)
        : await currencies.ConvertFromPrimaryStoreCurrencyAsync(kept, await workContext.GetWorkingCurrencyAsync());

    public Task<string> FormatAsync(decimal shown, Shopper shopper) => shopper.Order is { } order
        ? money.InAsync(shown, order.CustomerCurrencyCode, shopper.LanguageId)
        : formatter.FormatPriceAsync(shown);
}
