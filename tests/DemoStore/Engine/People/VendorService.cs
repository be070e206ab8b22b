using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Services.Vendors;

namespace DemoStore.Engine.People;

public sealed class VendorService(IRepository<Vendor> vendors, IRepository<Product> products) : IVendorService
{
    public Task<Vendor> GetVendorByIdAsync(int vendorId) => vendors.GetByIdAsync(vendorId, _ => default!);

    public async Task<Vendor> GetVendorByProductIdAsync(int productId)
    {
        var product = await products.GetByIdAsync(productId);

        return product is null ? null! : await GetVendorByIdAsync(product.VendorId);
    }

    public Task<IPagedList<Vendor>> GetAllVendorsAsync(string name = "", string email = "", int pageIndex = 0, int pageSize = int.MaxValue, bool showHidden = false) =>
        vendors.GetAllPagedAsync(
            query => query
                .Where(vendor => (showHidden || vendor.Active) && !vendor.Deleted)
                .Where(vendor => string.IsNullOrEmpty(name) || vendor.Name.Contains(name))
                .Where(vendor => string.IsNullOrEmpty(email) || vendor.Email.Contains(email))
                .OrderBy(vendor => vendor.Name),
            pageIndex,
            pageSize);
}
