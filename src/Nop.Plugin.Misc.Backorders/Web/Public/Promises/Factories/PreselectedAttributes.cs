using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>The choice of attributes with which a product page is opened, so that its notice is right before anything is clicked.</summary>
public sealed class PreselectedAttributes(IProductAttributeParser parser)
{
    public string Of(ProductDetailsModel page)
    {
        var xml = "";

        foreach (var attribute in page.ProductAttributes)
        {
            // All that the parser asks of the attribute is its id.
            var mapping = new ProductAttributeMapping { Id = attribute.Id, ProductId = page.Id };
            foreach (var value in attribute.Values.Where(value => value.IsPreSelected))
                xml = parser.AddProductAttribute(
                    xml,
                    mapping,
                    value.Id.ToString(CultureInfo.InvariantCulture),
                    value is { CustomerEntersQty: true, Quantity: > 1 } ? value.Quantity : null);
        }

        return xml;
    }
}
