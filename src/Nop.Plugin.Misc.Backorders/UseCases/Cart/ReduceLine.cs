using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>Takes from a line of the cart what stock does not cover. What it covers is read again: the click may be old.</summary>
public sealed class ReduceLine(ShopperCart cart, QuoteLines quotes, IShoppingCartService carts, IProductService products)
{
    public async Task<CartOutcome> RunAsync(int itemId)
    {
        var content = await cart.ReadAsync();
        var index = content.IndexOf(itemId);
        if (index < 0)
            return Refusal.CartLineGone;

        if ((await quotes.RunAsync(content.Wanted, content.Shopper.StoreId))[index] is not { } quote)
            return Refusal.InStock;

        if (quote.Now.IsNone)
            return Refusal.OutOfStock;

        var item = content.Items[index];
        var quantity = MostSold(await products.GetProductByIdAsync(item.ProductId), quote.Now.Value);
        if (quantity == 0)
            return new CartOutcome(Refusal.QuantityNotSold, quote.Now.Value);

        var objections = await carts.UpdateShoppingCartItemAsync(
            content.Shopper.Customer,
            item.Id,
            item.AttributesXml,
            item.CustomerEnteredPrice,
            quantity: quantity);

        return objections.Count == 0 ? CartOutcome.Done(quantity) : CartOutcome.Objected(objections);
    }

    /// <summary>The most of what is there that the shop sells at once; 0 when it sells none so few.</summary>
    public int MostSold(Product product, int there)
    {
        var allowed = products.ParseAllowedQuantities(product);
        if (allowed is { Length: > 0 })
            return allowed.Where(quantity => quantity <= there).DefaultIfEmpty().Max();

        return there >= product.OrderMinimumQuantity ? there : 0;
    }
}
