using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.Common;

namespace DemoStore.Controllers;

/// <content>The same on pages of their own, without a script: one for all choices, and one to confirm.</content>
public sealed partial class CheckoutController
{
    [HttpGet("/checkout/billingaddress", Name = "CheckoutBillingAddress")]
    public async Task<IActionResult> BillingAddress()
    {
        var cart = await shopper.CartAsync();

        return cart.Count == 0 ? RedirectToRoute("ShoppingCart") : View("Choices", (await models.PreparePageAsync(cart)).BillingAddress);
    }

    [HttpPost("/checkout/billingaddress")]
    public async Task<IActionResult> BillingAddress([Bind(Prefix = "BillingNewAddress")] AddressModel address, string? shippingoption, string? paymentmethod)
    {
        ModelState.Clear();
        foreach (var (field, message) in address.Faults())
            ModelState.AddModelError($"BillingNewAddress.{field}", message);

        if (!ModelState.IsValid)
            return View("Choices", new CheckoutBillingAddressModel { BillingNewAddress = address });

        var chosen = new Address();
        address.CopyTo(chosen);
        await choices.ChooseAsync(chosen);
        await choices.ChooseAsync(await models.FindShippingAsync(await shopper.CartAsync(), shippingoption ?? ""));
        await choices.ChooseAsync(DemoStore.Factories.PaymentMethod.Find(paymentmethod) ?? DemoStore.Factories.PaymentMethod.CheckMoneyOrder);

        return RedirectToRoute("CheckoutConfirm");
    }

    [HttpGet("/checkout/confirm", Name = "CheckoutConfirm")]
    public async Task<IActionResult> Confirm()
    {
        if ((await shopper.CartAsync()).Count == 0)
            return RedirectToRoute("ShoppingCart");

        return settings.OnePageCheckoutEnabled ? RedirectToRoute("CheckoutOnePage") : View("Confirm", new CheckoutConfirmModel());
    }

    [HttpPost("/checkout/confirm"), ActionName("Confirm")]
    public async Task<IActionResult> ConfirmOrder()
    {
        if ((await shopper.CartAsync()).Count == 0)
            return RedirectToRoute("ShoppingCart");

        try
        {
            var placed = await orders.PlaceOrderAsync(await RequestAsync());

            return placed.Success
                ? RedirectToRoute("CheckoutCompleted", new { orderId = placed.PlacedOrder.Id })
                : View("Confirm", new CheckoutConfirmModel { Warnings = placed.Errors });
        }
        catch (NopException refusal)
        {
            return View("Confirm", new CheckoutConfirmModel { Warnings = [refusal.Message] });
        }
    }
}
