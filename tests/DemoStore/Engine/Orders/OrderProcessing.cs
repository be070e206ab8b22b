using DemoStore.Engine.Money;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using ILogger = Nop.Services.Logging.ILogger;

namespace DemoStore.Engine.Orders;

/// <summary>
/// What happens to orders, each step a commit of its own and in the platform's order of writes and events,
/// for that order is what plugins have to live with.
/// </summary>
public sealed partial class OrderProcessing(
    IRepository<ShoppingCartItem> cartItems,
    IRepository<RecurringPayment> recurringPayments,
    IRepository<RecurringPaymentHistory> renewals,
    OrderService orders,
    IShipmentService shipments,
    IShoppingCartService carts,
    CartTotals totals,
    Coupons coupons,
    Points points,
    CurrencyService currencies,
    IWorkContext workContext,
    Prices prices,
    IProductService products,
    IProductAttributeFormatter formatter,
    ICustomerService customers,
    IAddressService addresses,
    IGenericAttributeService attributes,
    OrderMails mails,
    ILocalizationService texts,
    ICustomerActivityService activity,
    IEventPublisher events,
    OrderSettings settings,
    ILogger log) : IOrderProcessingService
{
    public bool CanCancelOrder(Order order) => order.OrderStatus != OrderStatus.Cancelled;

    public bool CanMarkOrderAsPaid(Order order) =>
        order.OrderStatus != OrderStatus.Cancelled && order.PaymentStatus is PaymentStatus.Pending or PaymentStatus.Authorized;

    public async Task MarkOrderAsPaidAsync(Order order)
    {
        order.PaymentStatus = PaymentStatus.Paid;
        order.PaidDateUtc = ShopClock.UtcNow;
        await orders.UpdateOrderAsync(order);
        await NoteAsync(order, "Order has been marked as paid");
        await CheckOrderStatusAsync(order);
        await events.PublishAsync(new OrderPaidEvent(order));
    }

    public async Task CheckOrderStatusAsync(Order order)
    {
        if (order is { PaymentStatus: PaymentStatus.Paid, PaidDateUtc: null })
        {
            order.PaidDateUtc = ShopClock.UtcNow;
            await orders.UpdateOrderAsync(order);
        }

        var begun = order.PaymentStatus is PaymentStatus.Authorized or PaymentStatus.Paid
            || order.ShippingStatus is ShippingStatus.PartiallyShipped or ShippingStatus.Shipped or ShippingStatus.Delivered;

        if (order.OrderStatus == OrderStatus.Pending && begun)
            await SetStatusAsync(order, OrderStatus.Processing, notifyCustomer: false);

        var done = order.PaymentStatus == PaymentStatus.Paid && order.ShippingStatus is ShippingStatus.ShippingNotRequired or ShippingStatus.Delivered;

        if (done && order.OrderStatus is not (OrderStatus.Cancelled or OrderStatus.Complete))
            await SetStatusAsync(order, OrderStatus.Complete, notifyCustomer: true);
    }

    /// <summary>The status is saved and told before anything else follows from it.</summary>
    private async Task SetStatusAsync(Order order, OrderStatus status, bool notifyCustomer)
    {
        var previous = order.OrderStatus;

        if (previous == status)
            return;

        order.OrderStatus = status;
        await orders.UpdateOrderAsync(order);
        await events.PublishAsync(new OrderStatusChangedEvent(order, previous));

        // A consumer may have set the status back: then there is nothing to tell.
        if (order.OrderStatus != status)
            return;

        await NoteAsync(order, $"Order status has been changed to {await texts.GetLocalizedEnumAsync(status)}");

        if (notifyCustomer && status == OrderStatus.Cancelled)
            await NoteMailsAsync(order, "Order cancelled", await mails.CancelledAsync(order));
    }

    private Task NoteAsync(Order order, string note, bool displayToCustomer = false) => orders.InsertOrderNoteAsync(new OrderNote
    {
        OrderId = order.Id,
        Note = note,
        DisplayToCustomer = displayToCustomer,
        CreatedOnUtc = ShopClock.UtcNow,
    });

    private async Task NoteMailsAsync(Order order, string name, IList<int> queued)
    {
        if (queued.Count > 0)
            await NoteAsync(order, $"\"{name}\" email has been queued. Queued email identifiers: {string.Join(", ", queued)}.");
    }

    private async Task<int> CopyAsync(int addressId)
    {
        var address = await addresses.GetAddressByIdAsync(addressId);
        var copy = new Address
        {
            FirstName = address.FirstName,
            LastName = address.LastName,
            Email = address.Email,
            Company = address.Company,
            CountryId = address.CountryId,
            City = address.City,
            Address1 = address.Address1,
            ZipPostalCode = address.ZipPostalCode,
            PhoneNumber = address.PhoneNumber,
        };
        await addresses.InsertAddressAsync(copy);

        return copy.Id;
    }
}
