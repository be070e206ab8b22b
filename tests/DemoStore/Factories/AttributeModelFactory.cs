using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace DemoStore.Factories;

/// <summary>Prepares the choices (size, colour, parts of a bundle) of the product page.</summary>
public sealed class AttributeModelFactory(
    IProductAttributeService productAttributes,
    IRepository<ProductAttribute> names,
    Amounts amounts)
{
    public async Task<IList<ProductDetailsModel.ProductAttributeModel>> PrepareAsync(Product product)
    {
        var models = new List<ProductDetailsModel.ProductAttributeModel>();

        foreach (var mapping in await productAttributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
            models.Add(await PrepareAsync(mapping));

        return models;
    }

    private async Task<ProductDetailsModel.ProductAttributeModel> PrepareAsync(ProductAttributeMapping mapping)
    {
        var model = new ProductDetailsModel.ProductAttributeModel
        {
            Id = mapping.Id,
            ProductId = mapping.ProductId,
            ProductAttributeId = mapping.ProductAttributeId,
            Name = (await names.GetByIdAsync(mapping.ProductAttributeId))?.Name,
            TextPrompt = mapping.TextPrompt,
            IsRequired = mapping.IsRequired,
            AttributeControlType = mapping.AttributeControlType,
        };

        foreach (var value in await productAttributes.GetProductAttributeValuesAsync(mapping.Id))
            model.Values.Add(await PrepareAsync(value));

        return model;
    }

    private async Task<ProductDetailsModel.ProductAttributeValueModel> PrepareAsync(ProductAttributeValue value)
    {
        return new ProductDetailsModel.ProductAttributeValueModel
        {
            Id = value.Id,
            Name = value.Name,
            IsPreSelected = value.IsPreSelected,
            CustomerEntersQty = value.CustomerEntersQty,
            Quantity = value.Quantity,
            PriceAdjustmentValue = await amounts.ConvertAsync(value.PriceAdjustment),
            PriceAdjustment = await FormatAsync(value.PriceAdjustment),
        };
    }

    private async Task<string> FormatAsync(decimal adjustment)
    {
        if (adjustment == 0)
            return "";

        var sign = adjustment > 0 ? "+" : "−";

        return sign + await amounts.FormatAsync(Math.Abs(adjustment));
    }
}
