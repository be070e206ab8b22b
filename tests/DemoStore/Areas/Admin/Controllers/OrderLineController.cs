using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine.Orders;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

[Route("Admin/Order/[action]/{id}")]
public sealed class OrderLineController(OwnOrders own, OwnProducts ownProducts, OrderEditing editing, AttributeChoices choices,
    IRepository<Product> products, IOrderService orders, ShownValues shown, INotificationService notifications) : BaseAdminController
{
    private const int SHOWN = 50;

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> EditOrderItem(int id, int orderItemId, int quantity, decimal? unitPrice) =>
        ChangeLineAsync(id, orderItemId, "The line has been changed.", line => editing.EditLineAsync(line, quantity, unitPrice));

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public Task<IActionResult> DeleteOrderItem(int id, int orderItemId) =>
        ChangeLineAsync(id, orderItemId, "The line has been deleted.", editing.DeleteLineAsync);

    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrder(int id, string? search)
    {
        if (await own.FindToChangeAsync(id) is not { } order)
            return RedirectToAction("List", "Order");

        var found = await products.GetAllPagedAsync(async query => (await ownProducts.OfAsync(query))
            .Where(product => product.ProductTypeId == (int)ProductType.SimpleProduct && (string.IsNullOrEmpty(search) || product.Name.Contains(search) || product.Sku.Contains(search)))
            .OrderBy(product => product.Name), 0, SHOWN);
        var listed = new List<AddableProduct>();
        foreach (var product in found)
            listed.Add(new AddableProduct(product.Id, product.Name, product.Sku ?? "", await shown.PriceAsync(product.Price)));

        return View(new AddProductPage(order.Id, order.CustomOrderNumber, search, listed));
    }

    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrderDetails(int id, int productId)
    {
        if (await own.FindToChangeAsync(id) is not { } order || await ownProducts.FindAsync(productId) is not { } product)
            return RedirectToAction("List", "Order");

        return View(new AddProductModel(order.Id, order.CustomOrderNumber, product.Id, product.Name, await choices.OfAsync(product)));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.Orders.ORDERS_CREATE_EDIT_DELETE)]
    public async Task<IActionResult> AddProductToOrderDetails(int id, int productId, int quantity)
    {
        if (await own.FindToChangeAsync(id) is not { } order || await ownProducts.FindAsync(productId) is not { } product)
            return RedirectToAction("List", "Order");

        var (chosen, problems) = await choices.ReadAsync(product, Request.Form);
        if (quantity < 1 || problems.Count > 0)
        {
            notifications.ErrorNotification(problems.Count > 0 ? problems[0] : "The quantity must be at least 1.");
            return RedirectToAction(nameof(AddProductToOrderDetails), new { id, productId });
        }

        await editing.AddProductAsync(order, product, quantity, chosen);
        notifications.SuccessNotification($"{product.Name} has been added to the order.");

        return RedirectToAction("Edit", "Order", new { id });
    }

    private async Task<IActionResult> ChangeLineAsync(int orderId, int lineId, string done, Func<OrderItem, Task> change)
    {
        if (await own.FindToChangeAsync(orderId) is null)
            return RedirectToAction("List", "Order");

        if (await orders.GetOrderItemByIdAsync(lineId) is { } line && line.OrderId == orderId)
        {
            await change(line);
            notifications.SuccessNotification(done);
        }

        return RedirectToAction("Edit", "Order", new { id = orderId });
    }
}
