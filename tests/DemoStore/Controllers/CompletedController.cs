using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;
using Nop.Web.Models.Checkout;

namespace DemoStore.Controllers;

public sealed class CompletedController(Shopper shopper, IOrderService orders, OrderHistoryFactory history) : StorefrontController
{
    [HttpGet("/checkout/completed/{orderId:int?}", Name = "CheckoutCompleted")]
    public async Task<IActionResult> Completed(int? orderId)
    {
        if (await FindAsync(orderId) is not { } order)
            return RedirectToRoute("Homepage");

        return View(new CheckoutCompletedModel
        {
            OrderId = order.Id,
            CustomOrderNumber = order.CustomOrderNumber,
            OnePageCheckoutEnabled = true,
        });
    }

    private async Task<Order?> FindAsync(int? orderId)
    {
        var customer = await shopper.CustomerAsync();

        if (orderId is { } id)
            return await orders.GetOrderByIdAsync(id) is { Deleted: false } order && order.CustomerId == customer.Id ? order : null;

        var store = await shopper.StoreAsync();

        return (await history.OfAsync(customer, store.Id)).FirstOrDefault();
    }
}
