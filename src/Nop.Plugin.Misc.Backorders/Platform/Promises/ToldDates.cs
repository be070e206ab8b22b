using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>The one date of a promise that shoppers are told.</summary>
/// <param name="IsArrival">It is the day on which the goods are with the shopper, not the one on which they leave.</param>
public readonly record struct ToldDate(Promise Promise, bool IsArrival);

/// <summary>
/// Says which date of a backorder its shopper is told. A store that tells on the product page when goods arrive tells
/// the same in orders, mails and the account; the record keeps when they leave.
/// </summary>
public sealed class ToldDates(StoreRules rules, IProductService products)
{
    public Task<ToldDate> OfAsync(BackorderRecord record) => OfAsync(record, record.CurrentPromise());

    /// <param name="leaves">A promise that the backorder has or had.</param>
    public async Task<ToldDate> OfAsync(BackorderRecord record, Promise leaves)
    {
        var store = await rules.OfAsync(record.StoreId);
        if (!store.Settings.ShowDeliveryDate)
            return new(leaves, IsArrival: false);

        return new(
            await products.GetProductByIdAsync(record.ProductId) is { } product ? store.Delivered(product, leaves) : leaves,
            IsArrival: true);
    }
}
