using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The products that the current visitor may see: a vendor their own, others all.</summary>
public sealed class OwnProducts(IProductService products, IWorkContext workContext)
{
    public async Task<Product?> FindAsync(int id)
    {
        var product = await products.GetProductByIdAsync(id);

        return product is not null && !product.Deleted && await IsOwnAsync(product) ? product : null;
    }

    public async Task<IQueryable<Product>> OfAsync(IQueryable<Product> query)
    {
        var vendorId = await VendorIdAsync();

        return query.Where(product => !product.Deleted && (vendorId == 0 || product.VendorId == vendorId));
    }

    public async Task<bool> IsOwnAsync(Product product)
    {
        var vendorId = await VendorIdAsync();

        return vendorId == 0 || product.VendorId == vendorId;
    }

    /// <summary>0 for everybody who is no vendor.</summary>
    public async Task<int> VendorIdAsync() => (await workContext.GetCurrentVendorAsync())?.Id ?? 0;
}
