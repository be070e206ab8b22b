using DemoStore.Engine.Money;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Shipping;
using Nop.Services.Common;
using Nop.Services.Customers;

namespace DemoStore.Factories;

/// <summary>What the shopper has chosen so far; kept with the customer, so that it outlives a reload of the page.</summary>
public sealed class CheckoutChoices(
    Shopper shopper,
    IGenericAttributeService attributes,
    IAddressService addresses,
    ICustomerService customers,
    Points points)
{
    public async Task<Address?> AddressAsync()
    {
        return (await shopper.CustomerAsync()).BillingAddressId is { } id ? await addresses.GetAddressByIdAsync(id) : null;
    }

    public async Task<ShippingOption?> ShippingAsync()
    {
        return await attributes.GetAttributeAsync<ShippingOption>(await shopper.CustomerAsync(), NopCustomerDefaults.SelectedShippingOptionAttribute, await StoreIdAsync());
    }

    public async Task<PaymentMethod?> PaymentAsync()
    {
        var name = await attributes.GetAttributeAsync<string>(await shopper.CustomerAsync(), NopCustomerDefaults.SelectedPaymentMethodAttribute, await StoreIdAsync());

        return PaymentMethod.Find(name);
    }

    // A new record each time: an address that an order already carries must not change with the next order.
    public async Task ChooseAsync(Address address)
    {
        await addresses.InsertAddressAsync(address);

        var customer = await shopper.CustomerAsync();
        customer.BillingAddressId = address.Id;
        customer.ShippingAddressId = address.Id;
        await customers.UpdateCustomerAsync(customer);
    }

    public async Task ChooseAsync(ShippingOption? option)
    {
        await attributes.SaveAttributeAsync(await shopper.CustomerAsync(), NopCustomerDefaults.SelectedShippingOptionAttribute, option, await StoreIdAsync());
    }

    public async Task ChooseAsync(PaymentMethod method)
    {
        await attributes.SaveAttributeAsync(await shopper.CustomerAsync(), NopCustomerDefaults.SelectedPaymentMethodAttribute, method.SystemName, await StoreIdAsync());
    }

    /// <summary>What points could pay of; guests have none.</summary>
    public async Task<int> PointsAsync()
    {
        var customer = await shopper.CustomerAsync();

        return await customers.IsRegisteredAsync(customer) ? await points.BalanceAsync(customer) : 0;
    }

    public async Task ChoosePointsAsync(bool use) => await points.ChooseAsync(await shopper.CustomerAsync(), use);

    private async Task<int> StoreIdAsync() => (await shopper.StoreAsync()).Id;
}
