using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Services.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Catalog;
using Nop.Web.Models.Customer;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>
/// Sees every model of the site, so it looks at the type first. Cart lines have no widget zone, and the availability
/// text has none either: both are changed in the model.
/// </summary>
public sealed class ShopperModelConsumer(Guard guard) : IConsumer<ModelPreparedEvent<BaseNopModel>>
{
    public Task HandleEventAsync(ModelPreparedEvent<BaseNopModel> eventMessage) => eventMessage.Model switch
    {
        ShoppingCartModel cart => CartAsync(cart),
        MiniShoppingCartModel cart => guard.RunAsync<CartMessages>("cart-notice", notices => notices.AddAsync(cart)),
        ProductDetailsModel product => ProductAsync(product),
        CustomerNavigationModel navigation => guard.RunAsync<AccountLinks>("account-link", links => links.AddAsync(navigation)),
        { } model => ListedProducts.Of(model) is { } boxes
            ? guard.RunAsync<BoxMessages>("box-notice", notices => Announce(notices, boxes))
            : Task.CompletedTask
    };

    // What is chosen comes first: the text is about it.
    private async Task ProductAsync(ProductDetailsModel product)
    {
        await guard.RunAsync<WantedCombination>("wanted-combination", wanted => wanted.ChooseAsync(product));
        await guard.RunAsync<AvailabilityTexts>("availability-text", texts => texts.CorrectAsync(product));
    }

    // What can be done stands below what is said.
    private async Task CartAsync(ShoppingCartModel cart)
    {
        await guard.RunAsync<CartMessages>("cart-notice", notices => notices.AddAsync(cart));
        await guard.RunAsync<CartActions>("cart-choices", choices => choices.AddAsync(cart));
    }

    internal static Task Announce(BoxMessages notices, IEnumerable<ProductOverviewModel> boxes)
    {
        notices.Announce(boxes);

        return Task.CompletedTask;
    }
}

/// <summary>Sees every list of models, such as related products and those of the front page.</summary>
public sealed class ShopperListConsumer(Guard guard) : IConsumer<ModelPreparedEvent<IEnumerable<BaseNopModel>>>
{
    // Only what is a list already: to walk through another sequence could ask a database.
    public Task HandleEventAsync(ModelPreparedEvent<IEnumerable<BaseNopModel>> eventMessage) =>
        eventMessage.Model is IReadOnlyCollection<ProductOverviewModel> boxes
        ? guard.RunAsync<BoxMessages>("box-notice", notices => ShopperModelConsumer.Announce(notices, boxes))
        : Task.CompletedTask;
}
