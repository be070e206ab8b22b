using Nop.Core.Domain.Customers;

namespace Nop.Services.Customers;

public interface ICustomerRegistrationService
{
    Task<CustomerRegistrationResult> RegisterCustomerAsync(CustomerRegistrationRequest request);
    Task<CustomerLoginResults> ValidateCustomerAsync(string usernameOrEmail, string password);
}
