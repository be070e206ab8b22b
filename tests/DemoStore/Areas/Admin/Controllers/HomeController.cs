using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Web.Areas.Admin.Controllers;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class HomeController(IRepository<Order> orders, IRepository<Product> products, IRepository<QueuedEmail> emails,
    OrderRows rows, IWorkContext workContext) : BaseAdminController
{
    private const int LATEST = 8;

    public async Task<IActionResult> Index()
    {
        var vendor = await workContext.GetCurrentVendorAsync();
        var latest = await rows.PageAsync(new OrderSearchModel { Length = LATEST });

        return View(new DashboardModel(
            vendor is null ? await ShopFiguresAsync() : await VendorFiguresAsync(vendor.Id, latest.RecordsTotal),
            latest.Data.ToList()));
    }

    private async Task<IReadOnlyList<DashboardFigure>> ShopFiguresAsync()
    {
        return
        [
            await CountAsync(orders, query => query.Where(order => !order.Deleted), "Orders", "fas fa-shopping-cart", Url.Action("List", "Order")),
            await CountAsync(orders, query => query.Where(order => !order.Deleted && order.OrderStatusId == (int)OrderStatus.Pending),
                "Pending orders", "far fa-clock", Url.Action("List", "Order", new { OrderStatusId = (int)OrderStatus.Pending })),
            await CountAsync(products, query => query.Where(product => !product.Deleted), "Products", "fas fa-book", Url.Action("List", "Product")),
            await CountAsync(emails, query => query.Where(email => email.SentOnUtc == null), "Emails not sent", "far fa-envelope", Url.Action("List", "QueuedEmail")),
        ];
    }

    private async Task<IReadOnlyList<DashboardFigure>> VendorFiguresAsync(int vendorId, int ordersOfVendor)
    {
        return
        [
            new("Orders with your products", ordersOfVendor, "fas fa-shopping-cart", Url.Action("List", "Order")),
            await CountAsync(products, query => query.Where(product => !product.Deleted && product.VendorId == vendorId),
                "Your products", "fas fa-book", Url.Action("List", "Product")),
        ];
    }

    private static async Task<DashboardFigure> CountAsync<TEntity>(IRepository<TEntity> repository, Func<IQueryable<TEntity>, IQueryable<TEntity>> which,
        string title, string icon, string? url) where TEntity : BaseEntity
    {
        var counted = await repository.GetAllPagedAsync(which, 0, 1, getOnlyTotalCount: true);

        return new DashboardFigure(title, counted.TotalCount, icon, url);
    }
}
