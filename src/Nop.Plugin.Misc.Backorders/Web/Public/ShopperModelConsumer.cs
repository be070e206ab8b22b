using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Plugin.Misc.Backorders.Web.Public.Choices;
using Nop.Services.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>
/// Sees every model of the site, so it looks at the type first. Cart lines have no widget zone, and the availability
/// text has none either: both are changed in the model.
/// </summary>
public class ShopperModelConsumer(Guard guard) : IConsumer<ModelPreparedEvent<BaseNopModel>>
{
    public Task HandleEventAsync(ModelPreparedEvent<BaseNopModel> eventMessage) => eventMessage.Model switch
    {
        ShoppingCartModel cart => CartAsync(cart),
        ProductDetailsModel product => guard.RunAsync<AvailabilityTexts>("availability-text", texts => texts.CorrectAsync(product)),
        _ => Task.CompletedTask
    };

    // What can be done stands below what is said.
    private async Task CartAsync(ShoppingCartModel cart)
    {
        await guard.RunAsync<CartNotices>("cart-notice", notices => notices.AddAsync(cart));
        await guard.RunAsync<CartChoices>("cart-choices", choices => choices.AddAsync(cart));
    }
}
