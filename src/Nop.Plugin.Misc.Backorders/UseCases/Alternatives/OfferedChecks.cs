using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Whether something can be offered to somebody instead of what waits.</summary>
public class OfferedChecks(SwapPrices swaps, FreeStock stock, IProductAttributeService attributes)
{
    /// <returns>Each reason by itself, since each is mended in another place; null when it can be offered.</returns>
    public async Task<string?> RefusalAsync(Product product, Shopper shopper, Units units)
    {
        if (!await swaps.IsForSaleAsync(product, shopper.Customer, shopper.StoreId))
            return OfferRefusal.NOT_FOR_SALE;

        if ((await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(mapping => mapping.IsRequired))
            return OfferRefusal.NEEDS_CHOICE;

        if (!await IsThereAsync(product, units))
            return OfferRefusal.NOT_ENOUGH;

        return await swaps.MayBuyAsync(product, shopper.Customer, shopper.StoreId, units) ? null : OfferRefusal.UNAVAILABLE;
    }

    // Where nobody can tell, the shop's own checks decide.
    private async Task<bool> IsThereAsync(Product product, Units units)
    {
        return !(await stock.ReadAsync([product])).TryGetValue(product.Id, out var free) || free.Value >= units.Value;
    }
}

/// <summary>Why something cannot be offered, as a code that the page translates.</summary>
public static class OfferRefusal
{
    /// <summary>The product cannot be had now.</summary>
    public const string UNAVAILABLE = "alternative-unavailable";

    /// <summary>The store does not sell it to this customer.</summary>
    public const string NOT_FOR_SALE = "alternative-not-for-sale";

    /// <summary>Attributes of it have to be chosen first.</summary>
    public const string NEEDS_CHOICE = "alternative-needs-choice";

    /// <summary>It is short itself, so that the customer would have nothing sooner.</summary>
    public const string NOT_ENOUGH = "alternative-short";
}
