using System.Globalization;
using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Shipping;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Services.Shipping;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

[Route("Admin/Order/[action]/{id?}")]
public sealed class ShipmentController(OwnOrders own, OwnProducts ownProducts, ShipmentRows rows, OrderEditing editing, IShipmentService shipments,
    IOrderProcessingService processing, INotificationService notifications) : BaseAdminController
{
    [HttpGet]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentList()
    {
        // Shipments mix the goods of several vendors, so a vendor finds theirs on the order page.
        if (await ownProducts.VendorIdAsync() > 0)
            return RedirectToAction("List", "Order");

        var search = new ShipmentSearchModel();
        search.SetGridPageSize();

        return View(search);
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_VIEW)]
    public async Task<IActionResult> ShipmentListSelect(ShipmentSearchModel searchModel)
    {
        return await ownProducts.VendorIdAsync() > 0 ? ErrorJson("Only the store can list shipments.") : Json(await rows.PageAsync(searchModel));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddShipment(int id, string? trackingNumber, int warehouseId)
    {
        if (await own.FindToChangeAsync(id) is not { } order)
            return RedirectToAction("List", "Order");

        var toShip = await rows.ShippableAsync(order, await own.LinesAsync(order), []);
        var quantities = toShip
            .ToDictionary(line => line.OrderItemId, line => Math.Min(line.ToShip, Request.Form.Number(string.Create(CultureInfo.InvariantCulture, $"qtyToAdd{line.OrderItemId}"))))
            .Where(pair => pair.Value > 0)
            .ToDictionary();
        if (quantities.Count == 0)
        {
            notifications.ErrorNotification("Nothing was shipped: enter a quantity for at least one line.");
            return RedirectToAction("Edit", "Order", new { id });
        }

        await editing.AddShipmentAsync(order, quantities, warehouseId, trackingNumber);
        notifications.SuccessNotification("The shipment has been added.");

        return RedirectToAction("Edit", "Order", new { id });
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsShipped(int id) =>
        ChangeAsync(id, "The shipment has been sent.", shipment => processing.ShipAsync(shipment, notifyCustomer: true));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> SetAsDelivered(int id) =>
        ChangeAsync(id, "The shipment has been delivered.", shipment => processing.DeliverAsync(shipment, notifyCustomer: true));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.SHIPMENTS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> DeleteShipment(int id) =>
        ChangeAsync(id, "The shipment has been deleted.", editing.DeleteShipmentAsync);

    private async Task<IActionResult> ChangeAsync(int id, string done, Func<Shipment, Task> change)
    {
        var shipment = await shipments.GetShipmentByIdAsync(id);
        if (shipment is null || await own.FindToChangeAsync(shipment.OrderId) is null)
            return RedirectToAction("List", "Order");

        await change(shipment);
        notifications.SuccessNotification(done);

        return RedirectToAction("Edit", "Order", new { id = shipment.OrderId });
    }
}
