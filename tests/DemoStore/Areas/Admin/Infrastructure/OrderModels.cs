using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Customers;
using Nop.Services.Orders;
using Nop.Services.Stores;
using Nop.Web.Areas.Admin.Models.Orders;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The order as widgets of the order page are given it.</summary>
public sealed class OrderModels(IProductService products, ICustomerService customers, IStoreService stores,
    IOrderProcessingService processing, IRepository<Address> addresses, ShownValues shown)
{
    public async Task<OrderModel> PrepareAsync(Order order, IEnumerable<OrderItem> lines)
    {
        var customer = await customers.GetCustomerByIdAsync(order.CustomerId);
        var billing = await addresses.GetByIdAsync(order.BillingAddressId);
        var items = new List<OrderItemModel>();
        foreach (var line in lines)
            items.Add(await ItemAsync(line));

        return new OrderModel
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            CreatedOn = order.CreatedOnUtc.In(await shown.ZoneAsync()),
            OrderStatus = order.OrderStatus.ToString(),
            OrderStatusId = order.OrderStatusId,
            PaymentStatus = order.PaymentStatus.ToString(),
            PaymentStatusId = order.PaymentStatusId,
            ShippingStatus = ShownValues.Spaced(order.ShippingStatus.ToString()),
            ShippingStatusId = order.ShippingStatusId,
            CustomerId = order.CustomerId,
            CustomerEmail = billing?.Email ?? customer?.Email,
            CustomerFullName = billing is null ? null : $"{billing.FirstName} {billing.LastName}".Trim(),
            StoreName = (await stores.GetStoreByIdAsync(order.StoreId))?.Name,
            OrderTotal = await shown.PriceAsync(order.OrderTotal),
            PaymentMethod = order.PaymentMethodSystemName,
            ShippingMethod = order.ShippingMethod,
            PickupInStore = order.PickupInStore,
            IsShippable = order.ShippingStatus != Nop.Core.Domain.Shipping.ShippingStatus.ShippingNotRequired,
            CanCancelOrder = processing.CanCancelOrder(order),
            CanMarkOrderAsPaid = processing.CanMarkOrderAsPaid(order),
            Items = items,
        };
    }

    private async Task<OrderItemModel> ItemAsync(OrderItem line)
    {
        var product = await products.GetProductByIdAsync(line.ProductId);

        return new OrderItemModel
        {
            Id = line.Id,
            ProductId = line.ProductId,
            ProductName = product?.Name,
            Sku = product?.Sku,
            AttributeInfo = line.AttributeDescription,
            Quantity = line.Quantity,
            UnitPriceInclTax = await shown.PriceAsync(line.UnitPriceInclTax),
            SubTotalInclTax = await shown.PriceAsync(line.PriceInclTax),
        };
    }
}
