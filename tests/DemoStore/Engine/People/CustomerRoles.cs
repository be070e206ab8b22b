using DemoStore.Areas.Admin.Models;
using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Services.Customers;

namespace DemoStore.Engine.People;

/// <summary>Which roles there are, and who has which.</summary>
public sealed class CustomerRoles(IRepository<CustomerRole> roles, IRepository<CustomerCustomerRoleMapping> mappings, ICustomerService customers)
{
    public Task<IList<CustomerRole>> AllAsync() => roles.GetAllAsync(query => query.OrderBy(role => role.Id), _ => default!);

    public async Task<IReadOnlyList<Limit>> OfAsync(Customer customer) => await MarkedAsync(await customers.GetCustomerRoleIdsAsync(customer, showHidden: true));

    public async Task<IReadOnlyList<Limit>> MarkedAsync(IReadOnlyCollection<int> chosen) =>
        [.. (await AllAsync()).Select(role => new Limit(role.Id, role.Name, chosen.Contains(role.Id)))];

    public async Task SetAsync(Customer customer, IReadOnlyCollection<int> wanted)
    {
        foreach (var mapping in await mappings.Table.Where(row => row.CustomerId == customer.Id).ToListAsync())
        {
            if (!wanted.Contains(mapping.CustomerRoleId))
                await mappings.DeleteAsync(mapping);
        }

        foreach (var id in wanted.Except(await customers.GetCustomerRoleIdsAsync(customer, showHidden: true)))
            await mappings.InsertAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = id });
    }
}
