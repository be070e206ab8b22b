using DemoStore.Engine.Money;
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
    Amounts amounts,
    Points points,
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
            OrderSubtotal = await amounts.OfAsync(order, order.OrderSubtotalInclTax),
            OrderSubTotalDiscount = order.OrderSubTotalDiscountInclTax > 0 ? await amounts.OfAsync(order, -order.OrderSubTotalDiscountInclTax) : null,
            RedeemedRewardPointsAmount = await points.UsedAmountAsync(order) is > 0 and var used ? await amounts.OfAsync(order, -used) : null,
            OrderShipping = await amounts.OfAsync(order, order.OrderShippingInclTax),
            OrderTotal = await amounts.OfAsync(order, order.OrderTotal),
            ShowSku = true,
            Items = await lines.PrepareAsync(order),
            OrderNotes = await history.NotesAsync(order),
            Shipments = await history.ShipmentsAsync(order),
        };
    }
}
