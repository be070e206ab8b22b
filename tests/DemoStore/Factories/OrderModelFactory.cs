using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Catalog;
using Nop.Services.Common;
using Nop.Services.Helpers;
using Nop.Services.Orders;
using Nop.Web.Models.Order;

namespace DemoStore.Factories;

/// <summary>Prepares the order page.</summary>
public sealed class OrderModelFactory(
    OrderLineFactory lines,
    IAddressService addresses,
    IOrderProcessingService processing,
    IDateTimeHelper clock,
    IPriceFormatter prices,
    OrderHistoryFactory history)
{
    public async Task<OrderDetailsModel> PrepareAsync(Order order)
    {
        return new OrderDetailsModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            CreatedOn = await clock.ConvertToUserTimeAsync(order.CreatedOnUtc, DateTimeKind.Utc),
            OrderStatus = order.OrderStatus,
            OrderStatusText = Words.Of(order.OrderStatus),
            CanCancelOrder = processing.CanCancelOrder(order) && order.ShippingStatus == ShippingStatus.NotYetShipped,
            IsReOrderAllowed = true,
            IsShippable = order.ShippingStatus != ShippingStatus.ShippingNotRequired,
            ShippingStatus = Words.Of(order.ShippingStatus),
            ShippingMethod = order.ShippingMethod,
            BillingAddress = (await addresses.GetAddressByIdAsync(order.BillingAddressId)).ToModel(),
            ShippingAddress = (await addresses.GetAddressByIdAsync(order.ShippingAddressId ?? order.BillingAddressId)).ToModel(),
            PaymentMethod = PaymentMethod.Find(order.PaymentMethodSystemName)?.Name ?? order.PaymentMethodSystemName,
            PaymentStatus = order.PaymentStatus,
            PaymentMethodStatus = Words.Of(order.PaymentStatus),
            OrderSubtotal = await prices.FormatPriceAsync(order.OrderSubtotalInclTax),
            OrderShipping = await prices.FormatPriceAsync(order.OrderShippingInclTax),
            OrderTotal = await prices.FormatPriceAsync(order.OrderTotal),
            ShowSku = true,
            Items = await lines.PrepareAsync(order),
            OrderNotes = await history.NotesAsync(order),
            Shipments = await history.ShipmentsAsync(order),
        };
    }
}
