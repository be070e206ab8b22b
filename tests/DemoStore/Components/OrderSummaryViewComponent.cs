using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Components;

/// <summary>The cart as a table: on its own page it gets the page's model, beside a checkout step it prepares one.</summary>
public sealed class OrderSummaryViewComponent(Shopper shopper, ShoppingCartModelFactory carts) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(bool? prepareAndDisplayOrderReviewData, ShoppingCartModel? overriddenModel)
    {
        return View(overriddenModel ?? await PrepareAsync(prepareAndDisplayOrderReviewData ?? false));
    }

    private async Task<ShoppingCartModel> PrepareAsync(bool withReview)
    {
        var cart = await shopper.CartAsync();

        return withReview ? await carts.PrepareReviewAsync(cart) : await carts.PrepareAsync(cart, isEditable: false);
    }
}
