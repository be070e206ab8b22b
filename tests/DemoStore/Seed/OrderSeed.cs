using DemoStore.Engine.Orders;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace DemoStore.Seed;

/// <summary>Some orders, placed the way shoppers place them; several of them want more than there is.</summary>
public sealed class OrderSeed(
    IRepository<Product> products,
    IRepository<ProductAttributeMapping> mappings,
    IRepository<ProductAttributeValue> values,
    IRepository<Store> stores,
    ICustomerService customers,
    IShoppingCartService carts,
    IOrderProcessingService processing,
    OrderEditing editing,
    IOrderService orders)
{
    public async Task RunAsync()
    {
        var shipped = await PlaceAsync(DemoPeople.ANNA, OrderProcessing.CARD, ("BOTTLE", 2, ""), ("LANTERN", 1, ""));
        await ShipAllAsync(shipped);
        await PlaceAsync(DemoPeople.ANNA, OrderProcessing.CARD, ("SKILLET", 6, ""), ("SALT", 2, ""));
        await PlaceAsync(DemoPeople.BEN, OrderProcessing.TRANSFER, ("SKILLET", 2, ""), ("KETTLE", 1, ""));
        await PlaceAsync(DemoPeople.ANNA, OrderProcessing.TRANSFER, ("KETTLE", 3, ""));
        await PlaceAsync(DemoPeople.BEN, OrderProcessing.CARD, ("MUG", 4, "Blue"), ("MUG", 6, "White"));
        await PlaceAsync(DemoPeople.BEN, OrderProcessing.CARD, ("POLES", 8, ""));
        await PlaceAsync(DemoPeople.ANNA, OrderProcessing.CARD, ("KNIFE", 7, ""), ("TOWELS", 2, ""));
        await PlaceAsync(DemoPeople.ANNA, OrderProcessing.TRANSFER, ("JACKET", 2, "L"));
        var dropped = await PlaceAsync(DemoPeople.BEN, OrderProcessing.TRANSFER, ("TENT-4", 2, ""));
        await processing.CancelOrderAsync(dropped, notifyCustomer: true);
    }

    private async Task<Order> PlaceAsync(string email, string payment, params (string Sku, int Quantity, string Choice)[] lines)
    {
        var customer = await customers.GetCustomerByEmailAsync(email);
        var store = await stores.Table.OrderBy(store => store.Id).FirstAsync();

        foreach (var (sku, quantity, choice) in lines)
        {
            var product = await products.Table.FirstAsync(product => product.Sku == sku);
            var warnings = await carts.AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, store.Id, await ChoiceAsync(product, choice), quantity: quantity);

            if (warnings.Count > 0)
                throw new InvalidOperationException($"{sku}: {string.Join(' ', warnings)}");
        }

        var result = await processing.PlaceOrderAsync(new ProcessPaymentRequest { CustomerId = customer.Id, StoreId = store.Id, PaymentMethodSystemName = payment });

        return result.Success ? result.PlacedOrder : throw new InvalidOperationException(string.Join(' ', result.Errors));
    }

    private async Task<string> ChoiceAsync(Product product, string choice)
    {
        if (choice.Length == 0)
            return "";

        var mapping = await mappings.Table.FirstAsync(mapping => mapping.ProductId == product.Id);
        var value = await values.Table.FirstAsync(value => value.ProductAttributeMappingId == mapping.Id && value.Name == choice);

        return Engine.Catalog.AttributesXml.Write([new(mapping.Id, $"{value.Id}", null)]);
    }

    private async Task ShipAllAsync(Order order)
    {
        var lines = await orders.GetOrderItemsAsync(order.Id);
        var shipment = await editing.AddShipmentAsync(order, lines.ToDictionary(line => line.Id, line => line.Quantity), trackingNumber: "FS-100-01");
        await processing.ShipAsync(shipment, notifyCustomer: true);
        await processing.DeliverAsync(shipment, notifyCustomer: false);
    }
}
