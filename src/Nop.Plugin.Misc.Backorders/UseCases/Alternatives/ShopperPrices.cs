using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Directory;
using Nop.Services.Stores;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>What a product costs a shopper, reckoned as the shop does on its product page.</summary>
public class ShopperPrices(
    IPriceCalculationService prices,
    ITaxService taxes,
    ICurrencyService currencies,
    IPriceFormatter formatter,
    IStoreService stores,
    IWorkContext workContext)
{
    /// <param name="Kept">In the primary store currency, as the shop keeps prices.</param>
    /// <param name="Shown">In the shopper's currency, with tax where the shop shows it.</param>
    public sealed record Price(decimal Kept, decimal Shown);

    public async Task<Price> OfAsync(Product product, Shopper shopper)
    {
        var store = await stores.GetStoreByIdAsync(shopper.StoreId);
        var (_, kept, _, _) = await prices.GetFinalPriceAsync(product, shopper.Customer, store);
        var (taxed, _) = await taxes.GetProductPriceAsync(product, kept, shopper.Customer);
        var currency = await workContext.GetWorkingCurrencyAsync();

        return new(kept, await currencies.ConvertFromPrimaryStoreCurrencyAsync(taxed, currency));
    }

    public Task<string> FormatAsync(decimal shown) => formatter.FormatPriceAsync(shown);
}
