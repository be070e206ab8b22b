using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping;

public interface IWarehouseService
{
    Task DeleteWarehouseAsync(Warehouse warehouse);
    Task<IList<Warehouse>> GetAllWarehousesAsync(string name = null);
    Task<Warehouse> GetWarehouseByIdAsync(int warehouseId);
}
