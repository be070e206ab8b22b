using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Stores;
using Nop.Services.Tax;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>What an alternative costs one customer, as the shop itself computes it, and whether that customer may have it.</summary>
public sealed class SwapPrices(
    IPriceCalculationService prices,
    ITaxService taxes,
    IShoppingCartService carts,
    IStoreService stores,
    IAclService acl,
    IStoreMappingService storeMappings)
{
    /// <summary>In the primary store currency, as the shop keeps its prices.</summary>
    public async Task<decimal> FinalAsync(Product product, Customer customer, int storeId, Units quantity)
    {
        var store = await stores.GetStoreByIdAsync(storeId);
        var (_, price, _, _) = await prices.GetFinalPriceAsync(
            product,
            customer,
            store,
            additionalCharge: 0,
            includeDiscounts: true,
            quantity.Value);

        return price;
    }

    /// <summary>One unit, with and without tax.</summary>
    public async Task<(decimal InclTax, decimal ExclTax)> UnitAsync(Product product, Customer customer, int storeId, Units quantity)
    {
        var price = await FinalAsync(product, customer, storeId, quantity);
        var (inclTax, _) = await taxes.GetProductPriceAsync(product, price, includingTax: true, customer);
        var (exclTax, _) = await taxes.GetProductPriceAsync(product, price, includingTax: false, customer);

        return (inclTax, exclTax);
    }

    /// <summary>Whether the store sells it to that customer at all.</summary>
    public async Task<bool> IsForSaleAsync(Product product, Customer customer, int storeId)
    {
        return product is { Deleted: false, Published: true, DisableBuyButton: false, CallForPrice: false }
            && await storeMappings.AuthorizeAsync(product, storeId)
            && await acl.AuthorizeAsync(product, customer);
    }

    /// <summary>
    /// The shop's own checks of a cart line: published, for sale, dates, quantities, stock, and no attribute that has to be
    /// chosen.
    /// </summary>
    public async Task<bool> MayBuyAsync(Product product, Customer customer, int storeId, Units quantity)
    {
        if (!await IsForSaleAsync(product, customer, storeId))
            return false;

        var warnings = await carts.GetShoppingCartItemWarningsAsync(
            customer,
            ShoppingCartType.ShoppingCart,
            product,
            storeId,
            "",
            customerEnteredPrice: 0,
            quantity: quantity.Value,
            addRequiredProducts: false);

        return warnings.Count == 0;
    }
}
