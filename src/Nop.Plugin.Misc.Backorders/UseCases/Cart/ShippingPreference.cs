using Nop.Core.Domain.Customers;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>How a shopper wants the cart sent when a part of it comes later. It stays with the customer until there is an order.</summary>
public sealed class ShippingPreference(IGenericAttributeService attributes)
{
    private const string KEY = "Backorders.Send";
    private const string FIRST = "first";
    private const string TOGETHER = "together";

    /// <returns>True: what is there first. False: all together. Null: the shopper said nothing.</returns>
    public async Task<bool?> OfAsync(Customer customer, int storeId)
    {
        return await attributes.GetAttributeAsync<string>(customer, KEY, storeId) switch
        {
            FIRST => true,
            TOGETHER => false,
            _ => null
        };
    }

    public Task SetAsync(Customer customer, int storeId, bool sendFirst)
    {
        return attributes.SaveAttributeAsync(customer, KEY, sendFirst ? FIRST : TOGETHER, storeId);
    }

    public Task ForgetAsync(Customer customer, int storeId) => attributes.SaveAttributeAsync<string?>(customer, KEY, null, storeId);
}
