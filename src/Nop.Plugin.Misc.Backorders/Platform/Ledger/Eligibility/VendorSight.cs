using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

/// <summary>
/// What vendors see of backorders and may do: by the product's vendor of today, whoever it was when it was ordered. Others of
/// the back office are no vendors, and see all.
/// </summary>
public sealed class VendorSight(IRepository<Product> products, IWorkContext workContext)
{
    /// <returns>0 when it is no vendor that asks.</returns>
    public async Task<int> VendorIdAsync() => (await workContext.GetCurrentVendorAsync())?.Id ?? 0;

    /// <summary>Those of a vendor's products, and components of bundles that are.</summary>
    /// <param name="vendorId">0: all.</param>
    public IQueryable<BackorderRecord> Among(IQueryable<BackorderRecord> records, int vendorId)
    {
        var own = products.Table.Where(product => product.VendorId == vendorId);

        return vendorId <= 0
            ? records
            : records.Where(record => own.Any(product => product.Id == record.ProductId || product.Id == record.BundleProductId));
    }

    public async Task<bool> MaySeeAsync(BackorderRecord record)
    {
        var vendorId = await VendorIdAsync();

        return vendorId == 0
            || await IsOfAsync(record.ProductId, vendorId)
            || (record.BundleProductId > 0 && await IsOfAsync(record.BundleProductId, vendorId));
    }

    /// <summary>A component is in the hands of whoever sells the bundle that was ordered.</summary>
    public async Task<bool> MayActAsync(BackorderRecord record)
    {
        var vendorId = await VendorIdAsync();

        return vendorId == 0 || await IsOfAsync(record.BundleProductId > 0 ? record.BundleProductId : record.ProductId, vendorId);
    }

    private Task<bool> IsOfAsync(int productId, int vendorId) =>
        products.Table.AnyAsync(product => product.Id == productId && product.VendorId == vendorId);
}
