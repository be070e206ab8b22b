using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class ReturnRequestController(IRepository<ReturnRequest> requests, ReturnRows rows, OwnOrders own, OrderEditing editing,
    IOrderService orders, INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.Orders.RETURN_REQUESTS_VIEW)]
    public async Task<IActionResult> List() => View(await rows.AllAsync());

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.RETURN_REQUESTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Create(int orderItemId, int quantity, string? reason)
    {
        var line = await orders.GetOrderItemByIdAsync(orderItemId);
        if (line is null || await own.FindToChangeAsync(line.OrderId) is null)
            return RedirectToAction("List", "Order");

        var request = await editing.RequestReturnAsync(line, Math.Clamp(quantity, 1, line.Quantity), reason ?? "Entered by the store");

        return RedirectToAction(nameof(Edit), new { id = request.Id });
    }

    [CheckPermission(StandardPermission.Orders.RETURN_REQUESTS_VIEW)]
    public async Task<IActionResult> Edit(int id)
    {
        return await requests.GetByIdAsync(id) is { } request && await rows.ModelAsync(request) is { } model
            ? View(model)
            : RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.RETURN_REQUESTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> Edit(int id, int returnedQuantity, int returnRequestStatusId)
    {
        if (await requests.GetByIdAsync(id) is not { } request || await rows.ModelAsync(request) is null)
            return RedirectToAction(nameof(List));

        if (returnedQuantity < request.ReturnedQuantity || returnedQuantity > request.Quantity)
        {
            notifications.ErrorNotification($"The returned quantity must lie between {request.ReturnedQuantity} and {request.Quantity}.");
            return RedirectToAction(nameof(Edit), new { id });
        }

        await editing.ReceiveReturnAsync(request, returnedQuantity, (ReturnRequestStatus)returnRequestStatusId);
        notifications.SuccessNotification("The return request has been saved.");

        return RedirectToAction(nameof(Edit), new { id });
    }
}
