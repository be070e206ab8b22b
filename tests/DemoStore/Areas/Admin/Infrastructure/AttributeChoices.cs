using DemoStore.Areas.Admin.Models;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>The attributes of a product as fields of a form, and back.</summary>
public sealed class AttributeChoices(IProductAttributeService attributes, IProductAttributeParser parser, IRepository<ProductAttribute> names)
{
    public async Task<IReadOnlyList<AttributeChoice>> OfAsync(Product product)
    {
        var choices = new List<AttributeChoice>();
        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var name = await names.GetByIdAsync(mapping.ProductAttributeId);
            var values = (await attributes.GetProductAttributeValuesAsync(mapping.Id)).Select(value => new SelectListItem(value.Name, $"{value.Id}"));
            choices.Add(new AttributeChoice($"product_attribute_{mapping.Id}", name?.Name ?? "", mapping.IsRequired, values.ToList()));
        }

        return choices;
    }

    public async Task<(string Chosen, IReadOnlyList<string> Problems)> ReadAsync(Product product, IFormCollection form)
    {
        var problems = new List<string>();
        var chosen = await parser.ParseProductAttributesAsync(product, form, problems);
        if (string.IsNullOrEmpty(chosen) && (await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id)).Any(mapping => mapping.IsRequired))
            problems.Add("Choose a value of each attribute.");

        return (chosen, problems);
    }
}
