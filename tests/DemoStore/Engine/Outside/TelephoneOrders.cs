using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace DemoStore.Engine.Outside;

/// <summary>Somebody calls and orders: placed by the shop's own service, as from a checkout.</summary>
public sealed class TelephoneOrders(
    IRepository<ProductAttributeCombination> combinations,
    IProductService products,
    IProductAttributeService attributes,
    ICustomerService customers,
    IAddressService addresses,
    IShoppingCartService carts,
    IOrderProcessingService processing,
    Orders.OrderService orders,
    IStoreContext stores)
{
    /// <param name="collected">The caller comes to the shop for it.</param>
    /// <returns>The order, or why there is none.</returns>
    public async Task<(Order? Order, string Refusal)> PlaceAsync(int productId, int combinationId, int quantity, bool collected)
    {
        if (await products.GetProductByIdAsync(productId) is not { Deleted: false } product)
            return (null, "There is no such product.");

        var store = await stores.GetCurrentStoreAsync();
        var caller = await customers.InsertGuestCustomerAsync();
        caller.BillingAddressId = caller.ShippingAddressId = await AddressAsync();
        await customers.UpdateCustomerAsync(caller);
        var refusals = await carts.AddToCartAsync(caller, product, ShoppingCartType.ShoppingCart, store.Id, await ChoiceAsync(product, combinationId), quantity: quantity);

        if (refusals.Count > 0)
            return (null, refusals[0]);

        var result = await processing.PlaceOrderAsync(new ProcessPaymentRequest { CustomerId = caller.Id, StoreId = store.Id, PaymentMethodSystemName = Orders.OrderProcessing.TRANSFER });

        if (!result.Success)
            return (null, result.Errors[0]);

        if (collected)
        {
            result.PlacedOrder.PickupInStore = true;
            await orders.UpdateOrderAsync(result.PlacedOrder);
        }

        return (result.PlacedOrder, "");
    }

    public async Task<int> LineOfAsync(Order order) => (await orders.GetOrderItemsAsync(order.Id)).Single().Id;

    /// <summary>The combination that was asked for; of anything else what the product page has chosen beforehand.</summary>
    private async Task<string> ChoiceAsync(Product product, int combinationId)
    {
        if (combinationId > 0)
            return (await combinations.GetByIdAsync(combinationId)).AttributesXml;

        List<Catalog.AttributesXml.Choice> chosen = [];

        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            if ((await attributes.GetProductAttributeValuesAsync(mapping.Id)).FirstOrDefault(value => value.IsPreSelected) is { } value)
                chosen.Add(new(mapping.Id, $"{value.Id}", null));
        }

        return Catalog.AttributesXml.Write(chosen);
    }

    private async Task<int> AddressAsync()
    {
        var address = new Address { FirstName = "Carl", LastName = "Caller", Email = "carl@example.com", Address1 = "1 Telegraph Road", City = "Westbridge", ZipPostalCode = "10420" };
        await addresses.InsertAddressAsync(address);

        return address.Id;
    }
}
