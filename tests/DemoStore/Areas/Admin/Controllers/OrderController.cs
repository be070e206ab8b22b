using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Orders;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class OrderController(OwnOrders own, OrderRows rows, OrderPages pages, OrderEditing editing, Refunds refunds,
    IOrderProcessingService processing, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public IActionResult List(int orderStatusId)
    {
        var search = new OrderSearchModel
        {
            OrderStatusId = orderStatusId,
            AvailableOrderStatuses = [new SelectListItem("All", "0"), .. Statuses()],
        };
        search.SetGridPageSize();

        return View(search);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> OrderList(OrderSearchModel searchModel) => Json(await rows.PageAsync(searchModel));

    [CheckPermission(StandardPermission.Orders.ORDERS_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        if (await own.FindAsync(id) is not { } order)
            return RedirectToAction(nameof(List));

        ViewBag.Statuses = Statuses();

        return View(await pages.PrepareAsync(order));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> CancelOrder(int id) =>
        ChangeAsync(id, "The order has been cancelled.", order => processing.CancelOrderAsync(order, notifyCustomer: true));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> MarkOrderAsPaid(int id) =>
        ChangeAsync(id, "The order has been marked as paid.", processing.MarkOrderAsPaidAsync);

    /// <param name="amount">Empty for all of it.</param>
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> Refund(int id, decimal? amount) =>
        ChangeAsync(id, "The payment has been refunded. Stock and order items do not change.", order => amount is { } part ? refunds.RefundPartiallyAsync(order, part) : refunds.RefundAsync(order));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> EditOrderTotals(int id, decimal subtotal, decimal total) =>
        ChangeAsync(id, "The totals have been saved.", order => editing.EditTotalsAsync(order, subtotal, total));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> VoidOrder(int id) =>
        ChangeAsync(id, "The payment has been voided.", refunds.VoidAsync);

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> ChangeOrderStatus(int id, int orderStatusId) =>
        ChangeAsync(id, "The order status has been changed. Stock does not change and no email is sent.", order => editing.ChangeStatusAsync(order, (OrderStatus)orderStatusId));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await own.FindToChangeAsync(id) is { } order)
        {
            await processing.DeleteOrderAsync(order);
            notifications.SuccessNotification("The order has been deleted.");
        }

        return RedirectToAction(nameof(List));
    }

    private static IEnumerable<SelectListItem> Statuses()
    {
        return Enum.GetValues<OrderStatus>().Select(status => new SelectListItem(status.ToString(), $"{(int)status}"));
    }

    private async Task<IActionResult> ChangeAsync(int id, string done, Func<Order, Task> change)
    {
        if (await own.FindToChangeAsync(id) is not { } order)
            return RedirectToAction(nameof(List));

        try
        {
            await change(order);
            notifications.SuccessNotification(done);
        }
        catch (NopException refusal)
        {
            notifications.ErrorNotification(refusal.Message);
        }

        return RedirectToAction(nameof(Edit), new { id });
    }
}
