using DemoStore.Factories;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;

namespace DemoStore.Components;

public sealed class OrderTotalsViewComponent(Shopper shopper, OrderTotalsFactory totals) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(bool isEditable)
    {
        return View(await totals.PrepareAsync(await shopper.CartAsync(), isEditable));
    }
}
