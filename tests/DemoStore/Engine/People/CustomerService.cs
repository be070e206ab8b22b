using Nop.Core.Caching;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Services.Customers;

namespace DemoStore.Engine.People;

public sealed class CustomerService(
    IRepository<Customer> customers,
    IRepository<CustomerRole> roles,
    IRepository<CustomerCustomerRoleMapping> mappings,
    IStaticCacheManager cache) : ICustomerService
{
    public Task<Customer> GetCustomerByIdAsync(int customerId) =>
        customers.GetByIdAsync(customerId, null, includeDeleted: true, useShortTermCache: true);

    public async Task<Customer> GetCustomerByEmailAsync(string email) => string.IsNullOrWhiteSpace(email)
        ? null!
        : await customers.Table.OrderBy(customer => customer.Id).FirstOrDefaultAsync(customer => customer.Email == email && !customer.Deleted);

    public Task<Customer> GetCustomerBySystemNameAsync(string systemName) =>
        customers.Table.OrderBy(customer => customer.Id).FirstOrDefaultAsync(customer => customer.SystemName == systemName);

    public Task<string> GetCustomerFullNameAsync(Customer customer) =>
        Task.FromResult(string.Join(' ', new[] { customer.FirstName, customer.LastName }.Where(part => !string.IsNullOrWhiteSpace(part))));

    public Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName) =>
        roles.Table.FirstOrDefaultAsync(role => role.SystemName == systemName);

    public async Task<int[]> GetCustomerRoleIdsAsync(Customer customer, bool showHidden = false) =>
        [.. (await GetCustomerRolesAsync(customer, showHidden)).Select(role => role.Id)];

    // As on the platform, roles of a customer are kept until some customer gets or loses one.
    public Task<IList<CustomerRole>> GetCustomerRolesAsync(Customer customer, bool showHidden = false) =>
        cache.GetAsync(new CacheKey($"{NopEntityCacheDefaults<CustomerCustomerRoleMapping>.AllCacheKey.Key}{customer.Id}-{showHidden}"), () => ReadRolesAsync(customer, showHidden));

    private async Task<IList<CustomerRole>> ReadRolesAsync(Customer customer, bool showHidden)
    {
        var query =
            from role in roles.Table
            join mapping in mappings.Table on role.Id equals mapping.CustomerRoleId
            where mapping.CustomerId == customer.Id && (showHidden || role.Active)
            orderby role.Id
            select role;

        return await query.ToListAsync();
    }

    public Task InsertCustomerAsync(Customer customer) => customers.InsertAsync(customer);

    public Task UpdateCustomerAsync(Customer customer) => customers.UpdateAsync(customer);

    public async Task<Customer> InsertGuestCustomerAsync()
    {
        var now = ShopClock.UtcNow;
        var guest = new Customer { CustomerGuid = Guid.NewGuid(), Active = true, CreatedOnUtc = now, LastActivityDateUtc = now };
        await customers.InsertAsync(guest);

        var role = await GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
        await mappings.InsertAsync(new CustomerCustomerRoleMapping { CustomerId = guest.Id, CustomerRoleId = role.Id });

        return guest;
    }

    public Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsAsync(customer, NopCustomerDefaults.AdministratorsRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsAsync(customer, NopCustomerDefaults.GuestsRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsAsync(customer, NopCustomerDefaults.RegisteredRoleName, onlyActiveCustomerRoles);

    public Task<bool> IsVendorAsync(Customer customer, bool onlyActiveCustomerRoles = true) =>
        IsAsync(customer, NopCustomerDefaults.VendorsRoleName, onlyActiveCustomerRoles);

    private async Task<bool> IsAsync(Customer customer, string roleName, bool onlyActive) =>
        (await GetCustomerRolesAsync(customer, showHidden: !onlyActive)).Any(role => role.SystemName == roleName);
}
