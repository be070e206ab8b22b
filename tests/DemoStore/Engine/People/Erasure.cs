using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Gdpr;
using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Customers;

namespace DemoStore.Engine.People;

/// <summary>
/// A customer is deleted for good, as the platform's data protection service does it: cart, address book and choices go, the account
/// stays as an empty row without its addresses, and only then plugins are told. Orders keep their own addresses.
/// </summary>
public sealed class Erasure(
    IRepository<ShoppingCartItem> carts,
    IRepository<Address> addresses,
    IRepository<GenericAttribute> attributes,
    CustomerRoles roles,
    ICustomerService customers,
    IEventPublisher events)
{
    public async Task PermanentDeleteCustomerAsync(Customer customer)
    {
        foreach (var item in await carts.Table.Where(row => row.CustomerId == customer.Id).ToListAsync())
            await carts.DeleteAsync(item);

        await ForgetAddressesAsync(customer);

        foreach (var row in await attributes.Table.Where(row => row.EntityId == customer.Id && row.KeyGroup == nameof(Customer)).ToListAsync())
            await attributes.DeleteAsync(row);

        var guests = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.GuestsRoleName);
        var registered = await customers.GetCustomerRoleBySystemNameAsync(NopCustomerDefaults.RegisteredRoleName);
        await roles.SetAsync(customer, [.. (await customers.GetCustomerRoleIdsAsync(customer)).Where(id => id != registered.Id).Append(guests.Id).Distinct()]);

        var email = customer.Email;
        (customer.Email, customer.Username, customer.Active, customer.Deleted) = ("", "", false, true);
        await customers.UpdateCustomerAsync(customer);
        await events.PublishAsync(new CustomerPermanentlyDeleted(customer.Id, email));
    }

    private async Task ForgetAddressesAsync(Customer customer)
    {
        int?[] ids = [customer.BillingAddressId, customer.ShippingAddressId];
        (customer.BillingAddressId, customer.ShippingAddressId) = (null, null);
        await customers.UpdateCustomerAsync(customer);

        foreach (var id in ids.OfType<int>().Distinct())
            await addresses.DeleteAsync(await addresses.GetByIdAsync(id));
    }
}
