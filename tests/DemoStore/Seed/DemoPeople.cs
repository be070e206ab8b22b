using DemoStore.Engine;
using DemoStore.Engine.People;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Services.Common;

namespace DemoStore.Seed;

/// <summary>Invented people with one password for all, printed at each start.</summary>
public sealed class DemoPeople(
    IRepository<Customer> customers,
    IRepository<CustomerRole> roles,
    IRepository<CustomerCustomerRoleMapping> mappings,
    IRepository<Vendor> vendors,
    IAddressService addresses,
    Passwords passwords)
{
    public const string ADMIN = "admin@example.com";
    public const string VENDOR = "vendor@example.com";
    public const string ANNA = "anna@example.com";
    public const string BEN = "ben@example.com";
    public const string PASSWORD = "backorders";

    private readonly Dictionary<string, int> _roles = [];

    public int VendorId { get; private set; }

    public async Task AddAsync()
    {
        foreach (var name in new[] { NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName, NopCustomerDefaults.GuestsRoleName, NopCustomerDefaults.VendorsRoleName })
        {
            var role = new CustomerRole { Name = name, SystemName = name, Active = true, IsSystemRole = true };
            await roles.InsertAsync(role);
            _roles[name] = role.Id;
        }

        var vendor = new Vendor { Name = "Hearth & Board", Email = VENDOR, Active = true };
        await vendors.InsertAsync(vendor);
        VendorId = vendor.Id;

        var registered = NopCustomerDefaults.RegisteredRoleName;
        await AddAsync(ADMIN, "Ada", "Keeper", "3 Harbour Street", [NopCustomerDefaults.AdministratorsRoleName, registered]);
        await AddAsync(VENDOR, "Vera", "Hearth", "9 Mill Lane", [NopCustomerDefaults.VendorsRoleName, registered], VendorId);
        await AddAsync(ANNA, "Anna", "Field", "12 Orchard Road", [registered]);
        await AddAsync(BEN, "Ben", "Brook", "4 Quarry Hill", [registered]);
        await AddSystemAsync();
    }

    private async Task AddAsync(string email, string firstName, string lastName, string street, string[] roleNames, int vendorId = 0)
    {
        var address = new Address
        {
            FirstName = firstName,
            LastName = lastName,
            Email = email,
            Address1 = street,
            City = "Westbridge",
            ZipPostalCode = "10420",
            PhoneNumber = "555-0100",
        };
        await addresses.InsertAddressAsync(address);

        var customer = New(firstName, lastName);
        (customer.Email, customer.Username, customer.VendorId) = (email, email, vendorId);
        (customer.BillingAddressId, customer.ShippingAddressId) = (address.Id, address.Id);
        await customers.InsertAsync(customer);
        await passwords.SetAsync(customer, PASSWORD);
        await GiveAsync(customer, roleNames);
    }

    // The account in whose name background tasks run.
    private async Task AddSystemAsync()
    {
        var customer = New("Background", "task");
        customer.Email = "builtin@background-task-record.com";
        customer.SystemName = NopCustomerDefaults.BackgroundTaskCustomerName;
        customer.IsSystemAccount = true;
        await customers.InsertAsync(customer);
        await GiveAsync(customer, [NopCustomerDefaults.GuestsRoleName]);
    }

    private async Task GiveAsync(Customer customer, string[] roleNames)
    {
        foreach (var name in roleNames)
            await mappings.InsertAsync(new CustomerCustomerRoleMapping { CustomerId = customer.Id, CustomerRoleId = _roles[name] });
    }

    private static Customer New(string firstName, string lastName) => new()
    {
        CustomerGuid = Guid.NewGuid(),
        FirstName = firstName,
        LastName = lastName,
        Active = true,
        CreatedOnUtc = ShopClock.UtcNow,
        LastActivityDateUtc = ShopClock.UtcNow,
        LanguageId = 1,
    };
}
