using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace DemoStore.Factories;

/// <summary>Who may see what, and in which store. What is limited and says nothing more is limited to nobody.</summary>
public sealed class Visibility(
    IRepository<AclRecord> acl,
    IRepository<StoreMapping> mappings,
    ICustomerService customers,
    IStaticCacheManager cache,
    Lazy<IWorkContext> workContext,
    Lazy<IStoreContext> storeContext) : IAclService, IStoreMappingService
{
    public async Task<bool> AuthorizeAsync<T>(T entity, Customer customer) where T : BaseEntity, IAclSupported =>
        !entity.SubjectToAcl || (await customers.GetCustomerRoleIdsAsync(customer)).Intersect(await RolesAsync(entity)).Any();

    public async Task<bool> AuthorizeAsync<T>(T entity, int storeId) where T : BaseEntity, IStoreMappingSupported =>
        !entity.LimitedToStores || storeId == 0 || (await StoresAsync(entity)).Contains(storeId);

    async Task<bool> IAclService.AuthorizeAsync<T>(T entity) => await AuthorizeAsync(entity, await workContext.Value.GetCurrentCustomerAsync());

    async Task<bool> IStoreMappingService.AuthorizeAsync<T>(T entity) => await AuthorizeAsync(entity, (await storeContext.Value.GetCurrentStoreAsync()).Id);

    Task<IQueryable<T>> IStoreMappingService.ApplyStoreMapping<T>(IQueryable<T> query, int storeId)
    {
        var name = typeof(T).Name;
        var mapped = mappings.Table;

        return Task.FromResult(storeId == 0
            ? query
            : query.Where(entity => !entity.LimitedToStores || mapped.Any(row => row.EntityName == name && row.EntityId == entity.Id && row.StoreId == storeId)));
    }

    public Task<int[]> RolesAsync<T>(T entity) where T : BaseEntity => cache.GetAsync(
        Key<AclRecord>(entity),
        async () => (await acl.Table.Where(row => row.EntityName == typeof(T).Name && row.EntityId == entity.Id).Select(row => row.CustomerRoleId).ToListAsync()).ToArray());

    public Task<int[]> StoresAsync<T>(T entity) where T : BaseEntity => cache.GetAsync(
        Key<StoreMapping>(entity),
        async () => (await mappings.Table.Where(row => row.EntityName == typeof(T).Name && row.EntityId == entity.Id).Select(row => row.StoreId).ToListAsync()).ToArray());

    /// <summary>As the form of an entity says; nobody named means everybody.</summary>
    public async Task LimitAsync<T>(T entity, IReadOnlyCollection<int> roleIds, IReadOnlyCollection<int> storeIds) where T : BaseEntity, IAclSupported, IStoreMappingSupported
    {
        var name = typeof(T).Name;
        entity.SubjectToAcl = roleIds.Count > 0;
        entity.LimitedToStores = storeIds.Count > 0;

        foreach (var row in await acl.Table.Where(row => row.EntityName == name && row.EntityId == entity.Id && !roleIds.Contains(row.CustomerRoleId)).ToListAsync())
            await acl.DeleteAsync(row);

        foreach (var row in await mappings.Table.Where(row => row.EntityName == name && row.EntityId == entity.Id && !storeIds.Contains(row.StoreId)).ToListAsync())
            await mappings.DeleteAsync(row);

        foreach (var id in roleIds.Except(await RolesAsync(entity)))
            await acl.InsertAsync(new AclRecord { EntityName = name, EntityId = entity.Id, CustomerRoleId = id });

        foreach (var id in storeIds.Except(await StoresAsync(entity)))
            await mappings.InsertAsync(new StoreMapping { EntityName = name, EntityId = entity.Id, StoreId = id });
    }

    // Forgotten with every other list of these rows when one of them changes.
    private static CacheKey Key<TRow>(BaseEntity entity) where TRow : BaseEntity => new($"{NopEntityCacheDefaults<TRow>.AllCacheKey.Key}{entity.GetType().Name}-{entity.Id}");
}
