using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>
/// Products that are sold before the day from which they may be had. A start date counts only with the shop's own check box.
/// </summary>
public sealed class PreOrders(ShopCalendar calendar, IProductService products)
{
    /// <returns>The day from which the product may be had; null when it may be had at any time.</returns>
    public DateOnly? Starts(Product product)
    {
        return product is { AvailableForPreOrder: true, PreOrderAvailabilityStartDateTimeUtc: { } starts } ? calendar.DayOf(starts) : null;
    }

    /// <summary>True while the product may only be ordered: until its start, or for good when none is set.</summary>
    public bool IsAhead(Product product) => product.AvailableForPreOrder && (Starts(product) is not { } starts || starts > calendar.Today);

    /// <returns>The first day on which all of these can leave the house; null: any.</returns>
    public DateOnly? NotBefore(StoreRule store, params IEnumerable<Product?> sold)
    {
        var starts = sold.Select(product => product is null ? null : Starts(product)).Max();

        return starts is { } day ? PreOrder.Leaves(day, store.Rule) : null;
    }

    public async Task<DateOnly?> NotBeforeAsync(BackorderRecord record, StoreRule store)
    {
        var bundle = record.BundleProductId > 0 ? await products.GetProductByIdAsync(record.BundleProductId) : null;

        return NotBefore(store, await products.GetProductByIdAsync(record.ProductId), bundle);
    }
}
