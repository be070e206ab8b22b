using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>A line of a cart with what is known of it.</summary>
/// <param name="Quote">Null when it is in stock as a whole.</param>
/// <param name="Message">Null when there is nothing to tell.</param>
public sealed record QuotedItem(ShoppingCartItem Item, Quote? Quote, ShopperMessage? Message);

/// <summary>A cart that its customer wants in one shipment: every line leaves on the day of what comes last.</summary>
public sealed class CartShipment(
    ShippingPreference wishes,
    DisplayModes modes,
    Wording wording,
    IProductService products,
    StoreSettings settings,
    IWorkContext workContext,
    IStoreContext storeContext)
{
    private static readonly Promise _unknown = new Promise.Unknown();

    public async Task<bool> IsTogetherAsync()
    {
        return await wishes.OfAsync(await workContext.GetCurrentCustomerAsync(), (await storeContext.GetCurrentStoreAsync()).Id) == false;
    }

    /// <param name="cart">All of it.</param>
    /// <returns>What leaves with the shipment, in the order of the cart.</returns>
    public async Task<IReadOnlyList<LaterLine>> MakeAsync(IReadOnlyList<QuotedItem> cart)
    {
        var store = await settings.OfAsync((await storeContext.GetCurrentStoreAsync()).Id);
        var latest = Promise.Latest(cart.Select(line => line.Quote).OfType<Quote>().Select(quote => MessageWords.Told(quote, store)));
        var lines = new List<LaterLine>();

        foreach (var (item, quote, message) in cart)
        {
            var shown = quote is null ? await CoveredAsync(item) : message;
            if (shown is not null)
                lines.Add(new(item, await InOneAsync(shown, new ToldDate(latest, store.ShowDeliveryDate))));
        }

        return lines;
    }

    private async Task<ShopperMessage> InOneAsync(ShopperMessage message, ToldDate date)
    {
        var units = message.Quote.Now + message.Quote.Later;
        var text = await wording.TogetherAsync(units, date, (await workContext.GetWorkingLanguageAsync()).Id, message.Mode);

        return message with { Together = units, Shown = date.Promise.As(message.Mode), Text = text };
    }

    // What is not shipped waits for no shipment.
    private async Task<ShopperMessage?> CoveredAsync(ShoppingCartItem item)
    {
        var mode = await modes.OfAsync(item.ProductId, (await storeContext.GetCurrentStoreAsync()).Id);
        if (mode == DisplayMode.Silent || await products.GetProductByIdAsync(item.ProductId) is not { IsShipEnabled: true })
            return null;

        return new(new Quote(new Units(Math.Max(0, item.Quantity)), Units.None, _unknown), mode, _unknown, "", "", Availability: null);
    }
}
