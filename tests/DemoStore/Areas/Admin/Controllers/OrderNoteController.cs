using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Engine;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

[Route("Admin/Order/[action]/{id}")]
public sealed class OrderNoteController(OwnOrders own, IOrderService orders, INotificationService notifications) : BaseAdminController
{
    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> OrderNoteAdd(int id, string? message, bool displayToCustomer)
    {
        if (await own.FindToChangeAsync(id) is not { } order)
            return RedirectToAction("List", "Order");

        if (string.IsNullOrWhiteSpace(message))
        {
            notifications.ErrorNotification("Enter a note.");
            return RedirectToAction("Edit", "Order", new { id });
        }

        await orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = message, DisplayToCustomer = displayToCustomer, CreatedOnUtc = ShopClock.UtcNow });
        notifications.SuccessNotification("The note has been added.");

        return RedirectToAction("Edit", "Order", new { id });
    }
}
