using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

public sealed class ProductAttributeParser(IProductAttributeService attributes, IRepository<ProductAttributeValue> values) : IProductAttributeParser
{
    public const string FIELD = "product_attribute_";

    public string AddProductAttribute(string attributesXml, ProductAttributeMapping productAttributeMapping, string value, int? quantity = null) =>
        AttributesXml.Write(AttributesXml.Read(attributesXml).Append(new(productAttributeMapping.Id, value, quantity)));

    public async Task<ProductAttributeCombination> FindProductAttributeCombinationAsync(Product product, string attributesXml, bool ignoreNonCombinableAttributes = true)
    {
        if (string.IsNullOrWhiteSpace(attributesXml))
            return null!;

        var combinations = await attributes.GetAllProductAttributeCombinationsAsync(product.Id);

        return combinations.FirstOrDefault(combination => AttributesXml.Same(combination.AttributesXml, attributesXml))!;
    }

    public IList<string> ParseValues(string attributesXml, int productAttributeMappingId) =>
        [.. AttributesXml.Read(attributesXml).Where(choice => choice.MappingId == productAttributeMappingId).Select(choice => choice.Value)];

    public async Task<IList<ProductAttributeValue>> ParseProductAttributeValuesAsync(string attributesXml, int productAttributeMappingId = 0)
    {
        List<ProductAttributeValue> chosen = [];

        foreach (var choice in AttributesXml.Read(attributesXml).Where(choice => productAttributeMappingId == 0 || choice.MappingId == productAttributeMappingId))
        {
            if (!int.TryParse(choice.Value, CultureInfo.InvariantCulture, out var id) || await values.GetByIdAsync(id) is not { } value)
                continue;

            // The shopper's own number of parts counts, where one may be entered.
            if (value.CustomerEntersQty && choice.Quantity is { } quantity)
                value.Quantity = quantity;

            chosen.Add(value);
        }

        return chosen;
    }

    public async Task<string> ParseProductAttributesAsync(Product product, IFormCollection form, List<string> errors)
    {
        List<AttributesXml.Choice> choices = [];

        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var chosen = form[FIELD + mapping.Id].ToString();
            var parts = mapping.AttributeControlType == AttributeControlType.Checkboxes ? chosen.Split(',', StringSplitOptions.RemoveEmptyEntries) : [chosen];

            foreach (var part in parts.Where(part => part.Length > 0))
            {
                // As on the platform, a choice that is no number throws.
                var valueId = int.Parse(part, CultureInfo.InvariantCulture);
                if (valueId > 0)
                    choices.Add(new AttributesXml.Choice(mapping.Id, $"{valueId}", Quantity(form, mapping.Id, valueId)));
            }
        }

        return AttributesXml.Write(choices);
    }

    private static int? Quantity(IFormCollection form, int mappingId, int valueId) =>
        int.TryParse(form[$"{FIELD}{mappingId}_{valueId}_qty"], CultureInfo.InvariantCulture, out var quantity) && quantity > 0 ? quantity : null;
}
