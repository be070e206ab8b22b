using Nop.Core.Domain.Customers;
using Nop.Data;

namespace DemoStore.Factories;

public sealed class CustomerFinder(IRepository<Customer> customers)
{
    public async Task<Customer?> ByEmailAsync(string email)
    {
        var wanted = email.Trim();
        var found = await customers.GetAllAsync(query => query.Where(customer => customer.Email == wanted && !customer.Deleted && customer.Active));

        return found.FirstOrDefault();
    }
}
