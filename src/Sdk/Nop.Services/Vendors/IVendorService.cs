using Nop.Core;
using Nop.Core.Domain.Vendors;

namespace Nop.Services.Vendors;

public interface IVendorService
{
    Task<IPagedList<Vendor>> GetAllVendorsAsync(string name = "", string email = "", int pageIndex = 0, int pageSize = 2147483647, bool showHidden = false);
    Task<Vendor> GetVendorByIdAsync(int vendorId);
    Task<Vendor> GetVendorByProductIdAsync(int productId);
}
