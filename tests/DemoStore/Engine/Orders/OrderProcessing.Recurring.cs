using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace DemoStore.Engine.Orders;

public sealed partial class OrderProcessing
{
    /// <summary>A renewal is an order like the first one, but its lines never were in a cart: no moved-event.</summary>
    public async Task<IEnumerable<string>> ProcessNextRecurringPaymentAsync(RecurringPayment recurringPayment, ProcessPaymentResult? paymentResult = null)
    {
        if (await orders.GetOrderByIdAsync(recurringPayment.InitialOrderId) is not { } first || !recurringPayment.IsActive)
            return ["The recurring payment is not active"];

        var order = await SaveRenewalAsync(first);

        foreach (var line in await orders.GetOrderItemsAsync(first.Id))
        {
            var product = await products.GetProductByIdAsync(line.ProductId);
            await orders.InsertOrderItemAsync(await NewLineAsync(order, product, line.AttributesXml, line.Quantity));
            await products.AdjustInventoryAsync(product, -line.Quantity, line.AttributesXml, PlacedText(order));
        }

        await TellOrderPlacedAsync(order);
        await events.PublishAsync(new OrderPlacedEvent(order));
        await CheckOrderStatusAsync(order);
        await RecordRenewalAsync(recurringPayment, order);

        return [];
    }

    public async Task<IList<string>> ReOrderAsync(Order order)
    {
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        List<string> warnings = [];

        foreach (var line in await orders.GetOrderItemsAsync(order.Id))
        {
            var product = await products.GetProductByIdAsync(line.ProductId);
            warnings.AddRange(await carts.AddToCartAsync(customer, product, ShoppingCartType.ShoppingCart, order.StoreId, line.AttributesXml, quantity: line.Quantity));
        }

        return warnings;
    }

    private async Task StartRecurringAsync(Placing placing, Order order)
    {
        foreach (var item in placing.Cart)
        {
            if (!(await products.GetProductByIdAsync(item.ProductId)).IsRecurring)
                continue;

            var payment = new RecurringPayment
            {
                CycleLength = 30,
                TotalCycles = 12,
                StartDateUtc = ShopClock.UtcNow,
                IsActive = true,
                InitialOrderId = order.Id,
                CreatedOnUtc = ShopClock.UtcNow,
            };
            await recurringPayments.InsertAsync(payment);
            await RecordRenewalAsync(payment, order);
            return;
        }
    }

    private Task RecordRenewalAsync(RecurringPayment payment, Order order) => renewals.InsertAsync(new RecurringPaymentHistory
    {
        RecurringPaymentId = payment.Id,
        OrderId = order.Id,
        CreatedOnUtc = ShopClock.UtcNow,
    });

    private async Task<Order> SaveRenewalAsync(Order first)
    {
        var order = new Order
        {
            OrderGuid = Guid.NewGuid(),
            StoreId = first.StoreId,
            CustomerId = first.CustomerId,
            CustomerLanguageId = first.CustomerLanguageId,
            CustomerCurrencyCode = first.CustomerCurrencyCode,
            CurrencyRate = first.CurrencyRate,
            CustomOrderNumber = "",
            BillingAddressId = await CopyAsync(first.BillingAddressId),
            ShippingAddressId = first.ShippingAddressId is { } address ? await CopyAsync(address) : null,
            ShippingMethod = first.ShippingMethod,
            ShippingStatus = first.ShippingStatus == ShippingStatus.ShippingNotRequired ? ShippingStatus.ShippingNotRequired : ShippingStatus.NotYetShipped,
            OrderStatus = OrderStatus.Pending,
            PaymentStatus = PaymentStatus.Paid,
            PaymentMethodSystemName = first.PaymentMethodSystemName,
            OrderSubtotalInclTax = first.OrderSubtotalInclTax,
            OrderSubtotalExclTax = first.OrderSubtotalExclTax,
            OrderShippingInclTax = first.OrderShippingInclTax,
            OrderShippingExclTax = first.OrderShippingExclTax,
            OrderTotal = first.OrderTotal,
            CreatedOnUtc = ShopClock.UtcNow,
        };
        await orders.InsertOrderAsync(order);
        order.CustomOrderNumber = order.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await orders.UpdateOrderAsync(order);

        return order;
    }
}
