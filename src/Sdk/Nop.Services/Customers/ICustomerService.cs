using Nop.Core.Domain.Customers;

namespace Nop.Services.Customers;

public interface ICustomerService
{
    Task<Customer> GetCustomerByIdAsync(int customerId);
    Task<string> GetCustomerFullNameAsync(Customer customer);
    Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task<bool> IsVendorAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task UpdateCustomerAsync(Customer customer);
}
