using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Cart;

/// <summary>In which quantities the shop sells a product.</summary>
public sealed class SoldQuantities(IProductService products)
{
    /// <returns>Units of a line that are short and may leave it alone; null when nothing else would stay, or not so few are sold.</returns>
    public async Task<int?> ShortPartAsync(int productId, int quantity, Units now)
    {
        return !now.IsNone && now.Value < quantity && await MayStayAsync(productId, now.Value) ? quantity - now.Value : null;
    }

    /// <summary>True for none, and for so many as can be ordered at once.</summary>
    public async Task<bool> MayStayAsync(int productId, int quantity)
    {
        if (quantity == 0)
            return true;

        if (quantity < 0 || await products.GetProductByIdAsync(productId) is not { } product)
            return false;

        var allowed = products.ParseAllowedQuantities(product);

        return allowed is { Length: > 0 } ? allowed.Contains(quantity) : quantity >= product.OrderMinimumQuantity;
    }
}
