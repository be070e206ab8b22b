using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;
using Nop.Services.Payments;
using Nop.Web.Models.Checkout;
using Nop.Web.Models.Common;

namespace DemoStore.Controllers;

/// <summary>One page, five steps: each answer carries the next step as a piece of the page.</summary>
public sealed partial class CheckoutController(
    Shopper shopper,
    CheckoutChoices choices,
    CheckoutModelFactory models,
    IShoppingCartService carts,
    IOrderProcessingService orders,
    OrderSettings settings) : StorefrontController
{
    [HttpGet("/onepagecheckout", Name = "CheckoutOnePage")]
    public async Task<IActionResult> OnePageCheckout()
    {
        var cart = await shopper.CartAsync();

        if (!settings.OnePageCheckoutEnabled)
            return RedirectToRoute("CheckoutBillingAddress");

        return cart.Count == 0 ? RedirectToRoute("ShoppingCart") : View(await models.PreparePageAsync(cart));
    }

    [HttpPost("/checkout/OpcSaveBilling")]
    public async Task<IActionResult> OpcSaveBilling([Bind(Prefix = "BillingNewAddress")] AddressModel address)
    {
        // The fields of the address have rules of their own, told below.
        ModelState.Clear();
        var cart = await shopper.CartAsync();
        if (cart.Count == 0)
            return Refused("Your cart is empty.");

        if (address.Faults() is { Count: > 0 } faults)
            return await AskAgainAsync(address, faults);

        var chosen = new Address();
        address.CopyTo(chosen);
        await choices.ChooseAsync(chosen);

        return await carts.ShoppingCartRequiresShippingAsync(cart)
            ? await StepAsync("shipping-method", "_ShippingMethods", await models.PrepareShippingAsync(cart))
            : await StepAsync("payment-method", "_PaymentMethods", await models.PreparePaymentAsync());
    }

    [HttpPost("/checkout/OpcSaveShippingMethod")]
    public async Task<IActionResult> OpcSaveShippingMethod(string? shippingoption)
    {
        if (await models.FindShippingAsync(await shopper.CartAsync(), shippingoption ?? "") is not { } option)
            return Refused("Please choose a shipping method.");

        await choices.ChooseAsync(option);

        return await StepAsync("payment-method", "_PaymentMethods", await models.PreparePaymentAsync());
    }

    [HttpPost("/checkout/OpcSavePaymentMethod")]
    public async Task<IActionResult> OpcSavePaymentMethod(string? paymentmethod, bool useRewardPoints)
    {
        if (PaymentMethod.Find(paymentmethod) is not { } method)
            return Refused("Please choose a payment method.");

        await choices.ChooseAsync(method);
        await choices.ChoosePointsAsync(useRewardPoints);

        return await StepAsync("payment-info", "_PaymentInfo", method);
    }

    [HttpPost("/checkout/OpcSavePaymentInfo")]
    public async Task<IActionResult> OpcSavePaymentInfo()
    {
        return await choices.PaymentAsync() is null
            ? Refused("Please choose a payment method.")
            : await StepAsync("confirm-order", "_ConfirmOrder", new CheckoutConfirmModel());
    }

    [HttpPost("/checkout/OpcConfirmOrder")]
    public async Task<IActionResult> OpcConfirmOrder()
    {
        if ((await shopper.CartAsync()).Count == 0)
            return Refused("Your cart is empty.");

        try
        {
            return await AnswerAsync(await orders.PlaceOrderAsync(await RequestAsync()));
        }
        catch (NopException refusal)
        {
            return Refused(refusal.Message);
        }
    }

    private async Task<JsonResult> AnswerAsync(PlaceOrderResult placed)
    {
        if (!placed.Success)
            return await StepAsync("confirm-order", "_ConfirmOrder", new CheckoutConfirmModel { Warnings = placed.Errors });

        var orderId = placed.PlacedOrder.Id;

        return Json(new { success = 1, orderId, redirect = Url.RouteUrl("CheckoutCompleted", new { orderId }) });
    }

    private async Task<ProcessPaymentRequest> RequestAsync()
    {
        return new ProcessPaymentRequest
        {
            StoreId = (await shopper.StoreAsync()).Id,
            CustomerId = (await shopper.CustomerAsync()).Id,
            OrderGuid = Guid.NewGuid(),
            PaymentMethodSystemName = (await choices.PaymentAsync() ?? PaymentMethod.CheckMoneyOrder).SystemName,
        };
    }

    private async Task<JsonResult> AskAgainAsync(AddressModel address, IReadOnlyList<(string Field, string Message)> faults)
    {
        foreach (var (field, message) in faults)
            ModelState.AddModelError($"BillingNewAddress.{field}", message);

        return await StepAsync("billing", "_BillingAddress", new CheckoutBillingAddressModel { BillingNewAddress = address });
    }

    private async Task<JsonResult> StepAsync(string step, string view, object model)
    {
        return Json(new { update_section = new { name = step, html = await RenderPartialViewToStringAsync(view, model) }, goto_section = step.Replace('-', '_') });
    }

    private JsonResult Refused(string message) => Json(new { error = 1, message });
}
