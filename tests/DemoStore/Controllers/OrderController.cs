using DemoStore.Engine.Orders;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace DemoStore.Controllers;

public sealed class OrderController(
    Shopper shopper,
    ICustomerService customers,
    OrderService orders,
    IOrderProcessingService processing,
    OrderModelFactory models,
    OrderHistoryFactory history) : StorefrontController
{
    [HttpGet("/order/history", Name = "CustomerOrders")]
    public async Task<IActionResult> History()
    {
        var customer = await shopper.CustomerAsync();
        var store = await shopper.StoreAsync();

        return await customers.IsRegisteredAsync(customer)
            ? View(await history.OrdersAsync(customer, store.Id))
            : AskToLogIn();
    }

    [HttpGet("/orderdetails/{orderId:int}", Name = "OrderDetails")]
    public async Task<IActionResult> Details(int orderId)
    {
        return await FindOwnAsync(orderId) is { } order
            ? View(await models.PrepareAsync(order))
            : await NotYoursAsync();
    }

    [HttpPost("/order/{orderId:int}/reorder", Name = "ReOrder")]
    public async Task<IActionResult> ReOrder(int orderId)
    {
        if (await FindOwnAsync(orderId) is not { } order)
            return await NotYoursAsync();

        var warnings = await processing.ReOrderAsync(order);
        if (warnings.Any())
            TempData["store.faults"] = warnings.ToArray();

        return RedirectToRoute("ShoppingCart");
    }

    [HttpPost("/order/{orderId:int}/cancel", Name = "CancelOrder")]
    public async Task<IActionResult> Cancel(int orderId)
    {
        if (await FindOwnAsync(orderId) is not { } order)
            return await NotYoursAsync();

        if ((await models.PrepareAsync(order)).CanCancelOrder)
        {
            await processing.CancelOrderAsync(order, notifyCustomer: false);
            // Once more, with nothing new in it.
            await orders.UpdateOrderAsync(order);
        }

        return RedirectToRoute("OrderDetails", new { orderId });
    }

    private async Task<Order?> FindOwnAsync(int orderId)
    {
        var customer = await shopper.CustomerAsync();

        return await orders.GetOrderByIdAsync(orderId) is { Deleted: false } order && order.CustomerId == customer.Id ? order : null;
    }

    private async Task<IActionResult> NotYoursAsync()
    {
        return await customers.IsRegisteredAsync(await shopper.CustomerAsync()) ? InvokeHttp404() : AskToLogIn();
    }

    private RedirectToRouteResult AskToLogIn()
    {
        return RedirectToRoute("Login", new { returnUrl = Request.Path.Value });
    }
}
