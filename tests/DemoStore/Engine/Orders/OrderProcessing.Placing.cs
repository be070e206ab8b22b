using DemoStore.Engine.Money;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Services.Orders;
using Nop.Services.Payments;

namespace DemoStore.Engine.Orders;

public sealed partial class OrderProcessing
{
    /// <summary>A payment by card is at once paid; any other is awaited.</summary>
    public const string CARD = "Payments.Manual";
    public const string TRANSFER = "Payments.CheckMoneyOrder";

    public async Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest)
    {
        var placing = await PrepareAsync(processPaymentRequest);
        var result = new PlaceOrderResult();

        try
        {
            var order = await SaveOrderAsync(placing);
            result.PlacedOrder = order;
            await MoveCartAsync(placing, order);
            await StartRecurringAsync(placing, order);
            await ForgetChoicesAsync(placing, order);
            await TellOrderPlacedAsync(order);
            await events.PublishAsync(new ResetCheckoutDataEvent(placing.Customer, order.StoreId));
            await activity.InsertActivityAsync(placing.Customer, "PublicStore.PlaceOrder", $"Placed a new order (ID = {order.Id})", order);
            await events.PublishAsync(new OrderPlacedEvent(order));
            await CheckOrderStatusAsync(order);

            if (order.PaymentStatus == PaymentStatus.Paid)
                await events.PublishAsync(new OrderPaidEvent(order));
        }
        catch (Exception exception)
        {
            // Rows saved so far and the payment stay.
            await log.ErrorAsync(exception.Message, exception);
            result.AddError(exception.Message);
        }

        return result;
    }

    private sealed record Placing(ProcessPaymentRequest Request, Customer Customer, IList<ShoppingCartItem> Cart, CartMoney Money);

    private async Task<Placing> PrepareAsync(ProcessPaymentRequest request)
    {
        var customer = await customers.GetCustomerByIdAsync(request.CustomerId) ?? throw new NopException("Customer is not set");
        var cart = await carts.GetShoppingCartAsync(customer, ShoppingCartType.ShoppingCart, request.StoreId);

        if (cart.Count == 0)
            throw new NopException("Cart is empty");

        if (customer.BillingAddressId is null)
            throw new NopException("Billing address is not provided");

        var warnings = new List<string>(await carts.GetShoppingCartWarningsAsync(cart, "", true));

        foreach (var item in cart)
        {
            var product = await products.GetProductByIdAsync(item.ProductId);
            warnings.AddRange(await carts.GetShoppingCartItemWarningsAsync(customer, item.ShoppingCartType, product, item.StoreId, item.AttributesXml, item.CustomerEnteredPrice, quantity: item.Quantity, shoppingCartItemId: item.Id));
        }

        if (warnings.Count > 0)
            throw new NopException(string.Join(";", warnings));

        return new Placing(request, customer, cart, await totals.OfAsync(cart, customer));
    }

    private async Task<Order> SaveOrderAsync(Placing placing)
    {
        var order = await NewOrderAsync(placing);
        await orders.InsertOrderAsync(order);

        order.CustomOrderNumber = order.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await orders.UpdateOrderAsync(order);

        if (placing.Money is { Points: > 0 } money)
        {
            order.RedeemedRewardPointsEntryId = await points.AddRewardPointsHistoryEntryAsync(placing.Customer, -money.Points, order.StoreId, $"Used in order #{order.CustomOrderNumber}", order, money.PointsAmount);
            await orders.UpdateOrderAsync(order);
        }

        return order;
    }

    private async Task<Order> NewOrderAsync(Placing placing)
    {
        var (request, customer, cart, money) = placing;
        var currency = await CurrencyOfAsync(customer);
        var ships = await carts.ShoppingCartRequiresShippingAsync(cart);
        var option = await attributes.GetAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, request.StoreId);

        return new Order
        {
            OrderGuid = request.OrderGuid == Guid.Empty ? Guid.NewGuid() : request.OrderGuid,
            StoreId = request.StoreId,
            CustomerId = customer.Id,
            CustomerLanguageId = customer.LanguageId ?? 1,
            CustomerCurrencyCode = currency.CurrencyCode,
            CurrencyRate = await currencies.RateAsync(currency),
            CustomOrderNumber = "",
            BillingAddressId = await CopyAsync(customer.BillingAddressId!.Value),
            ShippingAddressId = ships ? await CopyAsync(customer.ShippingAddressId ?? customer.BillingAddressId!.Value) : null,
            ShippingMethod = ships ? option?.Name ?? Shipping.ShippingService.Options[0].Name : null,
            ShippingRateComputationMethodSystemName = ships ? Shipping.ShippingService.Options[0].ShippingRateComputationMethodSystemName : null,
            ShippingStatus = ships ? ShippingStatus.NotYetShipped : ShippingStatus.ShippingNotRequired,
            OrderStatus = OrderStatus.Pending,
            PaymentMethodSystemName = request.PaymentMethodSystemName ?? TRANSFER,
            PaymentStatus = request.PaymentMethodSystemName == CARD ? PaymentStatus.Paid : PaymentStatus.Pending,
            OrderSubtotalInclTax = money.Goods,
            OrderSubtotalExclTax = money.Goods,
            OrderSubTotalDiscountInclTax = money.Discount,
            OrderShippingInclTax = money.Shipping ?? 0,
            OrderShippingExclTax = money.Shipping ?? 0,
            OrderTotal = money.Total,
            CreatedOnUtc = ShopClock.UtcNow,
        };
    }

    /// <summary>Line by line: the line is saved, then stock falls, then the moved-event tells of it.</summary>
    private async Task MoveCartAsync(Placing placing, Order order)
    {
        foreach (var item in placing.Cart)
        {
            var product = await products.GetProductByIdAsync(item.ProductId);
            var line = await NewLineAsync(order, product, item.AttributesXml, item.Quantity);
            await orders.InsertOrderItemAsync(line);
            await products.AdjustInventoryAsync(product, -item.Quantity, item.AttributesXml, PlacedText(order));
            await events.PublishAsync(new ShoppingCartItemMovedToOrderItemEvent(item, line));
        }

        await cartItems.DeleteAsync(placing.Cart);
        await events.PublishAsync(new ClearShoppingCartEvent(placing.Cart));
    }

    /// <summary>The code is used up; the next cart begins without it and without points.</summary>
    private async Task ForgetChoicesAsync(Placing placing, Order order)
    {
        if (placing.Money.Coupon is { } coupon)
            await coupons.UseAsync(coupon, order);

        await coupons.ForgetAsync(placing.Customer);
        await points.ChooseAsync(placing.Customer, use: false);
    }

    private async Task<OrderItem> NewLineAsync(Order order, Product product, string attributesXml, int quantity)
    {
        var unit = await prices.UnitAsync(product, attributesXml);

        return new OrderItem
        {
            OrderItemGuid = Guid.NewGuid(),
            OrderId = order.Id,
            ProductId = product.Id,
            AttributesXml = attributesXml,
            AttributeDescription = await formatter.FormatAttributesAsync(product, attributesXml),
            Quantity = quantity,
            UnitPriceInclTax = unit,
            UnitPriceExclTax = unit,
            PriceInclTax = unit * quantity,
            PriceExclTax = unit * quantity,
            OriginalProductCost = product.ProductCost,
        };
    }

    /// <summary>The mails are queued here, before anyone hears of a placed order.</summary>
    private async Task TellOrderPlacedAsync(Order order)
    {
        await NoteAsync(order, "Order placed");
        await NoteMailsAsync(order, "Order placed (to store owner)", await mails.PlacedToOwnerAsync(order));
        await NoteMailsAsync(order, "Order placed (to customer)", await mails.PlacedToCustomerAsync(order));
        await NoteMailsAsync(order, "Order placed (to vendor)", await mails.PlacedToVendorsAsync(order));
    }

    /// <summary>What the customer chose, else what the visitor sees.</summary>
    private async Task<Currency> CurrencyOfAsync(Customer customer) =>
        (await currencies.PublishedAsync()).FirstOrDefault(currency => currency.Id == customer.CurrencyId) ?? await workContext.GetWorkingCurrencyAsync();

    private static string PlacedText(Order order) => $"The stock quantity has been reduced by placing the order #{order.Id}";
}
