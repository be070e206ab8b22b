using Nop.Core.Domain.Customers;

namespace Nop.Services.Customers;

public interface ICustomerService
{
    Task<Customer> GetCustomerByEmailAsync(string email);
    Task<Customer> GetCustomerByIdAsync(int customerId);
    Task<Customer> GetCustomerBySystemNameAsync(string systemName);
    Task<string> GetCustomerFullNameAsync(Customer customer);
    Task<CustomerRole> GetCustomerRoleBySystemNameAsync(string systemName);
    Task<int[]> GetCustomerRoleIdsAsync(Customer customer, bool showHidden = false);
    Task<Customer> InsertGuestCustomerAsync();
    Task<bool> IsAdminAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task<bool> IsGuestAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task<bool> IsRegisteredAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task<bool> IsVendorAsync(Customer customer, bool onlyActiveCustomerRoles = true);
    Task UpdateCustomerAsync(Customer customer);
}
