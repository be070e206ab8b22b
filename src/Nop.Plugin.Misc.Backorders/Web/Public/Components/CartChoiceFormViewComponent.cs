using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Web.Public.Choices;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Components;

public record CartChoiceFormModel : BaseNopModel
{
    public string Id { get; init; } = ChoiceMarkup.FORM;
}

/// <summary>The form of the buttons below the lines of the cart, outside the cart's own form.</summary>
public class CartChoiceFormViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object additionalData)
    {
        return additionalData is ShoppingCartModel cart && CartChoices.AreIn(cart)
            ? View(BackordersDefaults.VIEWS + "Public/CartChoiceForm.cshtml", new CartChoiceFormModel())
            : Content("");
    }
}
