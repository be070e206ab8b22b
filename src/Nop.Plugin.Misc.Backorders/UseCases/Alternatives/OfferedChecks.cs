using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Whether something can be offered to somebody instead of what waits.</summary>
public sealed class OfferedChecks(SwapPrices swaps, FreeStock stock, IProductAttributeService attributes)
{
    /// <returns>Each reason by itself, since each is mended in another place.</returns>
    public async Task<Outcome> RefusalAsync(Product product, Shopper shopper, Units units)
    {
        if (!await swaps.IsForSaleAsync(product, shopper.Customer, shopper.StoreId))
            return Refusal.AlternativeNotForSale;

        if ((await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(mapping => mapping.IsRequired))
            return Refusal.AlternativeNeedsChoice;

        if (!await IsThereAsync(product, units))
            return Refusal.AlternativeShort;

        return await swaps.MayBuyAsync(product, shopper.Customer, shopper.StoreId, units) ? Outcome.Done : Refusal.AlternativeUnavailable;
    }

    // Where nobody can tell, the shop's own checks decide.
    private async Task<bool> IsThereAsync(Product product, Units units)
    {
        return !(await stock.ReadAsync([product])).TryGetValue(product.Id, out var free) || free.Value >= units.Value;
    }
}
