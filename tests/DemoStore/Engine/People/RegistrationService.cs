using Nop.Core.Domain.Customers;
using Nop.Data;
using Nop.Services.Customers;

namespace DemoStore.Engine.People;

public sealed class RegistrationService(
    ICustomerService customers,
    IRepository<CustomerCustomerRoleMapping> mappings,
    Passwords passwords) : ICustomerRegistrationService
{
    public async Task<CustomerLoginResults> ValidateCustomerAsync(string usernameOrEmail, string password)
    {
        if (await customers.GetCustomerByEmailAsync(usernameOrEmail) is not { } customer)
            return CustomerLoginResults.CustomerNotExist;

        if (!customer.Active)
            return CustomerLoginResults.NotActive;

        if (!await customers.IsRegisteredAsync(customer))
            return CustomerLoginResults.NotRegistered;

        return await passwords.IsRightAsync(customer, password) ? CustomerLoginResults.Successful : CustomerLoginResults.WrongPassword;
    }

    public async Task<CustomerRegistrationResult> RegisterCustomerAsync(CustomerRegistrationRequest request)
    {
        var result = new CustomerRegistrationResult();

        foreach (var refusal in await RefusalsAsync(request))
            result.AddError(refusal);

        if (!result.Success)
            return result;

        var customer = request.Customer;
        customer.Email = request.Email.Trim();
        customer.Username = string.IsNullOrWhiteSpace(request.Username) ? customer.Email : request.Username.Trim();
        customer.Active = request.IsApproved;
        customer.RegisteredInStoreId = request.StoreId;
        await customers.UpdateCustomerAsync(customer);
        await passwords.SetAsync(customer, request.Password);
        await ChangeRoleAsync(customer);

        return result;
    }

    private async Task<List<string>> RefusalsAsync(CustomerRegistrationRequest request)
    {
        List<string> refusals = [];

        if (string.IsNullOrWhiteSpace(request.Email) || !request.Email.Contains('@', StringComparison.Ordinal))
            refusals.Add("Enter a valid email address.");

        if (string.IsNullOrEmpty(request.Password) || request.Password.Length < 6)
            refusals.Add("The password needs at least 6 characters.");

        if (await customers.GetCustomerByEmailAsync(request.Email?.Trim() ?? "") is not null)
            refusals.Add("This email address already has an account.");

        return refusals;
    }

    private async Task ChangeRoleAsync(Customer customer)
    {
        var guests = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
        var registered = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        await mappings.DeleteAsync(mapping => mapping.CustomerId == customer.Id && mapping.CustomerRoleId == guests.Id);
        await mappings.InsertAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = registered.Id });
    }
}
