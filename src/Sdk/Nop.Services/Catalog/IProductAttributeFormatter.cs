using Nop.Core.Domain.Catalog;

namespace Nop.Services.Catalog;

public interface IProductAttributeFormatter
{
    Task<string> FormatAttributesAsync(Product product, string attributesXml);
}
