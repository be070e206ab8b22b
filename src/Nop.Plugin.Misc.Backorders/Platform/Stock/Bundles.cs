using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>
/// Products whose attribute values stand for other products, whose stock the shop takes along. It looks one level deep
/// only, and hands the components no attributes, so stock that is counted by attributes does not move (platform bug).
/// </summary>
public sealed class Bundles(IProductAttributeParser parser, IProductAttributeService attributes, IProductService products)
{
    /// <summary>Components of one unit of a line with these attributes.</summary>
    public async Task<IReadOnlyList<(Product Product, int Units)>> ComponentsAsync(string? attributesXml)
    {
        // Most lines have no attributes, and cost nothing.
        if (string.IsNullOrWhiteSpace(attributesXml))
            return [];

        var components = new List<(Product, int)>();

        // The quantity is the customer's own where the shop lets the customer enter one.
        foreach (var value in (await parser.ParseProductAttributeValuesAsync(attributesXml)).Where(value => IsComponent(value)
            && value.Quantity > 0))
        {
            if (await products.GetProductByIdAsync(value.AssociatedProductId) is { } component)
                components.Add((component, value.Quantity));
        }

        return components;
    }

    /// <summary>True when some choice of attributes makes the product a bundle. The shop answers from its cache.</summary>
    public async Task<bool> MayHaveComponentsAsync(int productId)
    {
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(productId))
        {
            if ((await attributes.GetProductAttributeValuesAsync(mapping.Id)).Any(IsComponent))
                return true;
        }

        return false;
    }

    private static bool IsComponent(ProductAttributeValue value) => value.AttributeValueType == AttributeValueType.AssociatedToProduct;
}
