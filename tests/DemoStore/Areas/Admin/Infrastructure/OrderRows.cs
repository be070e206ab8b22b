using DemoStore.Areas.Admin.Models;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Orders as the lists show them. A vendor sees those that hold a product of theirs.</summary>
public sealed class OrderRows(IRepository<Order> orders, IRepository<OrderItem> items, IRepository<Product> products,
    IRepository<Address> addresses, IWorkContext workContext, ShownValues shown)
{
    public async Task<GridList<OrderRow>> PageAsync(OrderSearchModel search)
    {
        var vendorId = (await workContext.GetCurrentVendorAsync())?.Id ?? 0;
        var page = await orders.GetAllPagedAsync(query => Newest(Of(vendorId, Matching(query, search))), search.Page - 1, search.PageSize);
        var emails = (await addresses.GetByIdsAsync(page.Select(order => order.BillingAddressId).Distinct().ToList()))
            .ToDictionary(address => address.Id, address => address.Email);
        var totals = new Dictionary<int, string>();
        foreach (var order in page)
            totals[order.Id] = await shown.PriceAsync(order.OrderTotal);

        var zone = await shown.ZoneAsync();

        return Grid.Of(search, page, order => new OrderRow
        {
            Id = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            OrderStatus = order.OrderStatus.ToString(),
            PaymentStatus = order.PaymentStatus.ToString(),
            ShippingStatus = ShownValues.Spaced(order.ShippingStatus.ToString()),
            CustomerEmail = emails.GetValueOrDefault(order.BillingAddressId) ?? "",
            OrderTotal = totals[order.Id],
            CreatedOn = order.CreatedOnUtc.In(zone),
        });
    }

    private IQueryable<Order> Of(int vendorId, IQueryable<Order> query)
    {
        if (vendorId == 0)
            return query;

        var holding = from item in items.Table
                      join product in products.Table on item.ProductId equals product.Id
                      where product.VendorId == vendorId
                      select item.OrderId;

        return query.Where(order => holding.Contains(order.Id));
    }

    private IQueryable<Order> Matching(IQueryable<Order> query, OrderSearchModel search)
    {
        query = query.Where(order => !order.Deleted);
        if (!string.IsNullOrEmpty(search.CustomOrderNumber))
            query = query.Where(order => order.CustomOrderNumber == search.CustomOrderNumber);
        if (search.OrderStatusId > 0)
            query = query.Where(order => order.OrderStatusId == search.OrderStatusId);
        if (!string.IsNullOrEmpty(search.BillingEmail))
        {
            var matching = addresses.Table.Where(address => address.Email.Contains(search.BillingEmail)).Select(address => address.Id);
            query = query.Where(order => matching.Contains(order.BillingAddressId));
        }

        return query;
    }

    private static IQueryable<Order> Newest(IQueryable<Order> query) => query.OrderByDescending(order => order.Id);
}
