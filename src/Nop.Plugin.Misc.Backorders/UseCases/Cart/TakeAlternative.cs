using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>Puts an alternative into the cart from the page of what is short; what was offered is looked up again.</summary>
public sealed class TakeAlternative(ShopperCart cart, FindAlternatives find, IShoppingCartService carts)
{
    public async Task<CartOutcome> RunAsync(WantedLine wanted, int productId)
    {
        var shopper = await cart.ShopperAsync();
        var offered = await find.RunAsync([wanted], shopper, SwapLine.MOST);
        if (offered[0].FirstOrDefault(one => one.Product.Id == productId) is not { NeedsPage: false } alternative)
            return Refusal.AlternativeUnavailable;

        var objections = await carts.AddToCartAsync(
            shopper.Customer,
            alternative.Product,
            ShoppingCartType.ShoppingCart,
            shopper.StoreId,
            quantity: wanted.Quantity);

        return objections.Count > 0
            ? CartOutcome.Objected(objections)
            : CartOutcome.Done(alternative.Name, wanted.Quantity);
    }
}
