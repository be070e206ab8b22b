using Nop.Core.Domain.Customers;

namespace Nop.Services.Authentication;

public interface IAuthenticationService
{
    Task<Customer> GetAuthenticatedCustomerAsync();
    Task SignInAsync(Customer customer, bool isPersistent);
    Task SignOutAsync();
}
