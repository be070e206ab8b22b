using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping;

namespace DemoStore.Engine.Shipping;

public sealed class WarehouseService(IRepository<Warehouse> warehouses) : IWarehouseService
{
    public async Task<IList<Warehouse>> GetAllWarehousesAsync(string? name = null)
    {
        var all = await warehouses.GetAllAsync(query => query.OrderBy(warehouse => warehouse.Name), _ => default!);

        return string.IsNullOrEmpty(name) ? all : [.. all.Where(warehouse => warehouse.Name.Contains(name, StringComparison.OrdinalIgnoreCase))];
    }

    public Task<Warehouse> GetWarehouseByIdAsync(int warehouseId) => warehouses.GetByIdAsync(warehouseId, _ => default!);

    public Task DeleteWarehouseAsync(Warehouse warehouse) => warehouses.DeleteAsync(warehouse);
}
