using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Factories;

/// <summary>Prepares one line of the cart: what it is, and what it costs.</summary>
public sealed class CartLineFactory(
    ProductPictures pictures,
    IShoppingCartService carts,
    IProductAttributeFormatter attributes,
    IProductAttributeParser parser,
    Amounts amounts)
{
    public async Task<MiniShoppingCartModel.ShoppingCartItemModel> PrepareMiniAsync(ShoppingCartItem item, Product product)
    {
        return new MiniShoppingCartModel.ShoppingCartItemModel
        {
            Id = item.Id,
            ProductId = product.Id,
            ProductName = product.Name,
            ProductSeName = Slug.Of(product.Name),
            Quantity = item.Quantity,
            AttributeInfo = await attributes.FormatAttributesAsync(product, item.AttributesXml),
        };
    }

    public async Task<ShoppingCartModel.ShoppingCartItemModel> PrepareAsync(ShoppingCartItem item, Product product)
    {
        var (price, _, _) = await carts.GetUnitPriceAsync(item, includeDiscounts: true);
        var combination = await parser.FindProductAttributeCombinationAsync(product, item.AttributesXml);

        return new ShoppingCartModel.ShoppingCartItemModel
        {
            Id = item.Id,
            Sku = string.IsNullOrEmpty(combination?.Sku) ? product.Sku : combination.Sku,
            Picture = await pictures.OfAsync(product),
            ProductId = product.Id,
            ProductName = product.Name,
            ProductSeName = Slug.Of(product.Name),
            UnitPriceValue = await amounts.ConvertAsync(price),
            UnitPrice = await amounts.FormatAsync(price),
            SubTotalValue = await amounts.ConvertAsync(price * item.Quantity),
            SubTotal = await amounts.FormatAsync(price * item.Quantity),
            Quantity = item.Quantity,
            AllowedQuantities = AllowedQuantities.Of(product, selected: item.Quantity),
            AttributeInfo = await attributes.FormatAttributesAsync(product, item.AttributesXml),
        };
    }
}
