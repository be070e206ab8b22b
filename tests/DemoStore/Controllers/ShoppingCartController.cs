using System.Globalization;
using DemoStore.Engine.Money;
using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace DemoStore.Controllers;

public sealed class ShoppingCartController(Shopper shopper, IShoppingCartService carts, Coupons coupons, ShoppingCartModelFactory models) : StorefrontController
{
    [HttpGet("/cart", Name = "ShoppingCart")]
    public async Task<IActionResult> Cart()
    {
        return View(await models.PrepareAsync(await shopper.CartAsync(), isEditable: true));
    }

    [HttpPost("/cart")]
    public async Task<IActionResult> UpdateCart(IFormCollection form)
    {
        var removed = form["removefromcart"].Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var id) ? id : 0).ToHashSet();
        var faults = new List<string>();

        foreach (var item in await shopper.CartAsync())
        {
            if (removed.Contains(item.Id))
                await carts.DeleteShoppingCartItemAsync(item, ensureOnlyActiveCheckoutAttributes: true);
            else
                faults.AddRange(await UpdateAsync(item, form[$"itemquantity{item.Id}"]));
        }

        if (faults.Count > 0)
            TempData["store.faults"] = faults.ToArray();

        return RedirectToRoute("ShoppingCart");
    }

    /// <param name="discountcouponcode">Empty to take it back.</param>
    [HttpPost("/cart/coupon")]
    public async Task<IActionResult> ApplyCoupon(string? discountcouponcode)
    {
        var customer = await shopper.CustomerAsync();

        if (string.IsNullOrWhiteSpace(discountcouponcode))
            await coupons.ForgetAsync(customer);
        else if (!await coupons.ChooseAsync(customer, discountcouponcode))
            TempData["store.faults"] = new[] { "This coupon code cannot be used." };

        return RedirectToRoute("ShoppingCart");
    }

    [HttpGet("/checkout", Name = "Checkout")]
    public IActionResult Checkout() => RedirectToRoute("CheckoutOnePage");

    private async Task<IList<string>> UpdateAsync(ShoppingCartItem item, string? posted)
    {
        if (!int.TryParse(posted, CultureInfo.InvariantCulture, out var quantity) || quantity == item.Quantity)
            return [];

        return await carts.UpdateShoppingCartItemAsync(await shopper.CustomerAsync(), item.Id, item.AttributesXml, item.CustomerEnteredPrice, quantity: quantity);
    }
}
