using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Names lines of a cart as they will be named in the order.</summary>
public sealed class CartLineNames(
    LineNames names,
    IProductService products,
    IProductAttributeFormatter formatter,
    IProductAttributeParser parser)
{
    public async Task<string> OfAsync(ShoppingCartItem item, int languageId)
    {
        var name = await names.NameAsync(item.ProductId, languageId);
        if (await products.GetProductByIdAsync(item.ProductId) is not { } product)
            return name;

        if (!string.IsNullOrEmpty(item.AttributesXml))
            name = LineNames.Chosen(name, await formatter.FormatAttributesAsync(product, item.AttributesXml));

        return await names.WithSkuAsync(name, item.StoreId, languageId, () => SkuAsync(product, item.AttributesXml));
    }

    private async Task<string> SkuAsync(Product product, string? chosen)
    {
        ProductAttributeCombination? combination = string.IsNullOrEmpty(chosen)
            ? null
            : await parser.FindProductAttributeCombinationAsync(product, chosen);

        return string.IsNullOrEmpty(combination?.Sku) ? product.Sku ?? "" : combination.Sku;
    }
}
