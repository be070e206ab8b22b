using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>What a clerk may offer, and for which backorders.</summary>
public sealed class OfferDesk(BackorderQueries shelf, ClerkDesk clerks, IProductService products, IWorkContext workContext)
{
    public async Task<BackorderRecord?> FindAsync(int backorderId)
    {
        return await shelf.FindAsync(backorderId) is { } record && await clerks.MayActAsync(record) ? record : null;
    }

    /// <returns>Null when there is none, or none that a vendor may offer: vendors offer their own.</returns>
    public async Task<Product?> ProductAsync(int productId, string? sku)
    {
        var product = string.IsNullOrWhiteSpace(sku)
            ? await products.GetProductByIdAsync(productId)
            : await products.GetProductBySkuAsync(sku.Trim());
        var vendor = await workContext.GetCurrentVendorAsync();

        return product is null || product.Deleted || (vendor is not null && vendor.Id != product.VendorId) ? null : product;
    }

    public async Task<int> ClerkAsync() => (await workContext.GetCurrentCustomerAsync()).Id;
}
