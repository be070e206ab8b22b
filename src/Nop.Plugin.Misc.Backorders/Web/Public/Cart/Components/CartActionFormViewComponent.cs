using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Components;

public sealed record CartChoiceFormModel : BaseNopModel
{
    public string Id { get; init; } = CartActionMarkup.FORM;
}

/// <summary>The form of the buttons below the lines of the cart, outside the cart's own form.</summary>
public sealed class CartActionFormViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object additionalData)
    {
        return additionalData is ShoppingCartModel cart && CartActions.AreIn(cart)
            ? View(BackordersDefaults.VIEWS + "Public/Cart/CartActionForm.cshtml", new CartChoiceFormModel())
            : Content("");
    }
}
