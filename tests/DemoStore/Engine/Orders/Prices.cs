using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Orders;

/// <summary>One price per product: its own, or that of the chosen combination, plus what the chosen attributes add.</summary>
public sealed class Prices(IProductAttributeParser parser)
{
    public async Task<decimal> UnitAsync(Product product, string attributesXml)
    {
        var combination = await parser.FindProductAttributeCombinationAsync(product, attributesXml);

        if (combination?.OverriddenPrice is { } own)
            return own;

        var extras = await parser.ParseProductAttributeValuesAsync(attributesXml);

        return product.Price + extras.Sum(value => value.PriceAdjustment);
    }
}
