using System.Net;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

public sealed class ProductAttributeFormatter(
    IProductAttributeParser parser,
    ProductAttributeService attributes) : IProductAttributeFormatter
{
    public async Task<string> FormatAttributesAsync(Product product, string attributesXml)
    {
        List<string> lines = [];

        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
        {
            var mapping = await attributes.GetProductAttributeMappingByIdAsync(value.ProductAttributeMappingId);
            var name = string.IsNullOrEmpty(mapping.TextPrompt) ? (await attributes.GetProductAttributeByIdAsync(mapping.ProductAttributeId)).Name : mapping.TextPrompt;
            var quantity = value is { AttributeValueType: AttributeValueType.AssociatedToProduct, Quantity: > 1 } ? $" × {value.Quantity}" : "";
            lines.Add(WebUtility.HtmlEncode($"{name}: {value.Name}{quantity}"));
        }

        return string.Join("<br />", lines);
    }
}
