using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

/// <summary>The small cart at the head of every page.</summary>
public sealed class FlyoutShoppingCartViewComponent(Shopper shopper, ShoppingCartModelFactory carts) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => View(await carts.PrepareMiniAsync(await shopper.CartAsync()));
}
