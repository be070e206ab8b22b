using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Stores;

namespace DemoStore.Engine.Common;

public sealed class StoreService(IRepository<Store> stores) : IStoreService
{
    public Task<IList<Store>> GetAllStoresAsync() =>
        stores.GetAllAsync(query => query.OrderBy(store => store.DisplayOrder).ThenBy(store => store.Id), _ => default!, includeDeleted: false);

    public Task<Store> GetStoreByIdAsync(int storeId) => stores.GetByIdAsync(storeId, _ => default!, includeDeleted: false);
}
