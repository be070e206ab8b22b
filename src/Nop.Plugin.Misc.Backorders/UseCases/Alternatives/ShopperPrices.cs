using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Tax;
using Nop.Services.Catalog;
using Nop.Services.Stores;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>What a product costs a shopper, reckoned as the shop does on its product page, or as it did in an order.</summary>
public sealed class ShopperPrices(
    IPriceCalculationService prices,
    ITaxService taxes,
    ShownMoney money,
    IStoreService stores)
{
    /// <param name="Kept">In the primary store currency, as the shop keeps prices.</param>
    /// <param name="Shown">In the money of the shopper or the order, with tax where it is shown.</param>
    public sealed record Price(decimal Kept, decimal Shown);

    public async Task<Price> OfAsync(Product product, Shopper shopper)
    {
        var store = await stores.GetStoreByIdAsync(shopper.StoreId);
        var (_, kept, _, _) = await prices.GetFinalPriceAsync(product, shopper.Customer, store);
        var (taxed, _) = shopper.Order is { } order
            ? await taxes.GetProductPriceAsync(product, kept, order.CustomerTaxDisplayType == TaxDisplayType.IncludingTax, shopper.Customer)
            : await taxes.GetProductPriceAsync(product, kept, shopper.Customer);

        return new(kept, await money.ConvertAsync(taxed, shopper));
    }

    public Task<string> FormatAsync(decimal shown, Shopper shopper) => money.FormatAsync(shown, shopper);
}
