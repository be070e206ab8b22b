using DemoStore.Engine.Hosting;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Security;
using Nop.Data;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Security;

namespace DemoStore.Engine.People;

public sealed class PermissionService(
    IRepository<PermissionRecord> permissions,
    IRepository<PermissionRecordCustomerRoleMapping> mappings,
    ICustomerService customers,
    ILocalizationService texts,
    Lazy<IWorkContext> work,
    LoadedTypes types,
    IStaticCacheManager cache) : IPermissionService
{
    public Task<bool> AuthorizeAsync(PermissionRecord permission) => AuthorizeAsync(permission?.SystemName!);

    public Task<bool> AuthorizeAsync(PermissionRecord permission, Customer customer) => AuthorizeAsync(permission?.SystemName!, customer);

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName) =>
        await AuthorizeAsync(permissionRecordSystemName, await work.Value.GetCurrentCustomerAsync());

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, Customer customer)
    {
        if (string.IsNullOrEmpty(permissionRecordSystemName) || customer is null)
            return false;

        var roles = await customers.GetCustomerRoleIdsAsync(customer);
        var allowed = await RolesAsync(permissionRecordSystemName);

        return roles.Any(allowed.Contains);
    }

    public async Task<bool> AuthorizeAsync(string permissionRecordSystemName, int customerRoleId) =>
        !string.IsNullOrEmpty(permissionRecordSystemName) && (await RolesAsync(permissionRecordSystemName)).Contains(customerRoleId);

    /// <summary>Runs at each start: permissions not known yet are added with their default roles, known ones stay as they are.</summary>
    public async Task InsertPermissionsAsync()
    {
        var known = (await permissions.Table.Select(permission => permission.SystemName).ToListAsync()).ToHashSet();
        var configs = types.Instances<IPermissionConfigManager>().SelectMany(manager => manager.AllConfigs);

        foreach (var config in configs.Where(config => known.Add(config.SystemName)))
            await InsertAsync(config);
    }

    public async Task DeletePermissionAsync(string permissionSystemName)
    {
        if (await permissions.Table.FirstOrDefaultAsync(permission => permission.SystemName == permissionSystemName) is not { } record)
            return;

        await mappings.DeleteAsync(mapping => mapping.PermissionRecordId == record.Id);
        await cache.RemoveByPrefixAsync(Mappings);
        await permissions.DeleteAsync(record);
        await texts.DeleteLocaleResourcesAsync([Text(permissionSystemName)]);
    }

    private async Task InsertAsync(PermissionConfig config)
    {
        var record = new PermissionRecord { Name = config.Name, SystemName = config.SystemName, Category = config.Category };
        await permissions.InsertAsync(record);

        foreach (var name in config.DefaultCustomerRoles)
        {
            if (await customers.GetCustomerRoleBySystemNameAsync(name) is { } role)
                await mappings.InsertAsync(new PermissionRecordCustomerRoleMapping { PermissionRecordId = record.Id, CustomerRoleId = role.Id });
        }

        await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [Text(config.SystemName)] = config.Name });
    }

    private static string Mappings => NopEntityCacheDefaults<PermissionRecordCustomerRoleMapping>.AllCacheKey.Key;

    // Asked on every page, and forgotten when a mapping changes.
    private Task<HashSet<int>> RolesAsync(string systemName) => cache.GetAsync(new CacheKey(Mappings + systemName), () => ReadRolesAsync(systemName));

    private async Task<HashSet<int>> ReadRolesAsync(string systemName)
    {
        var query =
            from mapping in mappings.Table
            join permission in permissions.Table on mapping.PermissionRecordId equals permission.Id
            where permission.SystemName == systemName
            select mapping.CustomerRoleId;

        return [.. await query.ToListAsync()];
    }

    private static string Text(string systemName) => $"Security.Permission.{systemName}";
}
