using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>A line of the shopper's cart of which a part comes later.</summary>
public sealed record LaterLine(ShoppingCartItem Item, ShopperMessage Notice);

/// <summary>What is said of the shopper's cart: cart, mini-cart, summary and checkout of one page share one question.</summary>
public sealed class CartQuotes(
    ShopperMessages notices,
    CartShipment shipment,
    KnownStock known,
    IShoppingCartService carts,
    IWorkContext workContext,
    IStoreContext storeContext)
{
    private string? _asked;
    private IReadOnlyList<LaterLine> _found = [];

    /// <returns>In the order of the cart; lines that are in stock as a whole are missing.</returns>
    public async Task<IReadOnlyList<LaterLine>> OfCurrentAsync() =>
        [.. (await AllOfCurrentAsync()).Where(line => !line.Notice.Quote.Later.IsNone)];

    /// <summary>With the lines that are in stock as a whole, but leave together with the others.</summary>
    public async Task<IReadOnlyList<LaterLine>> AllOfCurrentAsync()
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var cart = await carts.GetShoppingCartAsync(await workContext.GetCurrentCustomerAsync(), ShoppingCartType.ShoppingCart, store.Id);

        // A request that changes the cart may look at it before and after.
        var content = string.Join('\n', cart.Select(item => $"{item.Id} {item.Quantity} {item.AttributesXml}"));
        if (content != _asked)
        {
            _found = await FindAsync(cart);
            _asked = content;
        }

        return _found;
    }

    private async Task<IReadOnlyList<LaterLine>> FindAsync(IList<ShoppingCartItem> cart)
    {
        var lines = cart.Select(item => new WantedLine(item.ProductId, item.AttributesXml, item.Quantity)).ToList();
        if (!await known.AnyMayBeShortAsync(lines))
            return [];

        var found = cart.Zip(await notices.WithQuotesAsync(lines))
            .Select(line => new QuotedItem(line.First, line.Second.Quote, line.Second.Message))
            .ToList();
        if (found.Exists(line => line.Message is not null) && await shipment.IsTogetherAsync())
            return await shipment.MakeAsync(found);

        return [.. found.Where(line => line.Message is not null).Select(line => new LaterLine(line.Item, line.Message!))];
    }
}
