using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>
/// Puts an alternative into the cart in place of a line. The line goes only when the shop took the alternative, and at
/// the shop's own price; what was offered is looked up again.
/// </summary>
public sealed class SwapLine(ShopperCart cart, FindAlternatives find, SoldQuantities sold, IShoppingCartService carts, ILocker locker)
{
    /// <summary>More are never shown, so whatever was clicked is among them.</summary>
    public const int MOST = 10;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <param name="units">So many of the line, as the button said; 0: all.</param>
    public async Task<CartOutcome> RunAsync(int itemId, int productId, int units = 0)
    {
        CartOutcome outcome = Refusal.Busy;
        var shopper = await cart.ShopperAsync();

        // A double click would put the alternative in twice.
        await locker.PerformActionWithLockAsync(
            $"Backorders.Swap.{shopper.Customer.Id}",
            _patience,
            async () => outcome = await SwapAsync(itemId, productId, units));

        return outcome;
    }

    private async Task<CartOutcome> SwapAsync(int itemId, int productId, int units)
    {
        var (shopper, items) = await cart.ReadAsync();
        if (items.FirstOrDefault(one => one.Id == itemId) is not { } item)
            return Refusal.CartLineGone;

        // The button is older than the line: somebody changed the quantity since.
        var taken = units == 0 ? item.Quantity : units;
        if (!await MayTakeAsync(item, taken))
            return Refusal.AlternativeUnavailable;

        var offered = await find.RunAsync([new(item.ProductId, item.AttributesXml, taken)], shopper, MOST);
        if (offered[0].FirstOrDefault(one => one.Product.Id == productId) is not { NeedsPage: false } alternative)
            return Refusal.AlternativeUnavailable;

        var objections = taken == item.Quantity
            ? await AllAsync(shopper, item, alternative.Product)
            : await PartAsync(shopper, item, alternative.Product, taken);

        return objections.Count > 0 ? CartOutcome.Objected(objections) : CartOutcome.Done(alternative.Name, taken);
    }

    private async Task<bool> MayTakeAsync(ShoppingCartItem item, int taken) =>
        taken >= 0 && taken <= item.Quantity && await sold.MayStayAsync(item.ProductId, item.Quantity - taken);

    private async Task<IList<string>> AllAsync(Shopper shopper, ShoppingCartItem item, Product product)
    {
        var objections = await AddAsync(shopper, product, item.Quantity);
        if (objections.Count == 0)
            await carts.DeleteShoppingCartItemAsync(item);

        return objections;
    }

    // The line first: what the shop objects to then leaves the cart as it was.
    private async Task<IList<string>> PartAsync(Shopper shopper, ShoppingCartItem item, Product product, int taken)
    {
        var before = item.Quantity;
        var objections = await KeepAsync(shopper, item, before - taken);
        if (objections.Count > 0)
            return objections;

        objections = await AddAsync(shopper, product, taken);
        if (objections.Count > 0)
            await KeepAsync(shopper, item, before);

        return objections;
    }

    private Task<IList<string>> AddAsync(Shopper shopper, Product product, int quantity) =>
        carts.AddToCartAsync(shopper.Customer, product, ShoppingCartType.ShoppingCart, shopper.StoreId, quantity: quantity);

    private Task<IList<string>> KeepAsync(Shopper shopper, ShoppingCartItem item, int quantity) =>
        carts.UpdateShoppingCartItemAsync(shopper.Customer, item.Id, item.AttributesXml, item.CustomerEnteredPrice, quantity: quantity);
}
