using Nop.Core.Caching;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>
/// Puts an alternative into the cart in place of a line. The line goes only when the shop took the alternative, and at
/// the shop's own price; what was offered is looked up again.
/// </summary>
public class SwapLine(ShopperCart cart, FindAlternatives find, IShoppingCartService carts, ILocker locker)
{
    /// <summary>More are never shown, so whatever was clicked is among them.</summary>
    public const int MOST = 10;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public async Task<CartAnswer> RunAsync(int itemId, int productId)
    {
        var answer = CartAnswer.Refused("Choice.Busy");
        var shopper = await cart.ShopperAsync();

        // A double click would put the alternative in twice.
        await locker.PerformActionWithLockAsync($"Backorders.Swap.{shopper.Customer.Id}", _patience, async () => answer = await SwapAsync(itemId, productId));

        return answer;
    }

    private async Task<CartAnswer> SwapAsync(int itemId, int productId)
    {
        var (shopper, items) = await cart.ReadAsync();
        if (items.FirstOrDefault(one => one.Id == itemId) is not { } item)
            return CartAnswer.Refused("Choice.Gone");

        var offered = await find.RunAsync([new(item.ProductId, item.AttributesXml, item.Quantity)], shopper, MOST);
        if (offered[0].FirstOrDefault(one => one.Product.Id == productId) is not { NeedsPage: false } alternative)
            return CartAnswer.Refused("Choice.NotOffered");

        var objections = await carts.AddToCartAsync(shopper.Customer, alternative.Product, ShoppingCartType.ShoppingCart, shopper.StoreId, quantity: item.Quantity);
        if (objections.Count > 0)
            return CartAnswer.Objected(objections);

        await carts.DeleteShoppingCartItemAsync(item);

        return CartAnswer.Done("Choice.Swapped", alternative.Name);
    }
}
