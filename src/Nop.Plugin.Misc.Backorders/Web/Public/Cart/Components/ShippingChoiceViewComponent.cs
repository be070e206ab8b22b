using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Components;

/// <summary>How to send an order that is short: below the cart, since it is asked of the whole cart and not of one line.</summary>
public sealed class ShippingChoiceViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object additionalData)
    {
        return additionalData is ShoppingCartModel cart && CartActions.ShippingChoiceOf(cart) is { Length: > 0 } markup
            ? new HtmlContentViewComponentResult(new HtmlString(markup))
            : Content("");
    }
}
