using Nop.Core.Domain.Catalog;
using Nop.Web.Models.Catalog;

namespace DemoStore.Components;

/// <summary>How a choice of the product page is drawn, and what its fields are called when posted.</summary>
public static class ProductControls
{
    public static string ViewOf(AttributeControlType type)
    {
        return type switch
        {
            AttributeControlType.DropdownList => "_AttributeSelect",
            AttributeControlType.TextBox or AttributeControlType.MultilineTextbox => "_AttributeText",
            _ => "_AttributeChoices",
        };
    }

    public static bool AllowsMany(AttributeControlType type)
    {
        return type is AttributeControlType.Checkboxes or AttributeControlType.ReadonlyCheckboxes;
    }

    public static string FieldOf(ProductDetailsModel.ProductAttributeModel attribute) => $"product_attribute_{attribute.Id}";

    public static string QuantityFieldOf(ProductDetailsModel.ProductAttributeModel attribute, ProductDetailsModel.ProductAttributeValueModel value)
    {
        return $"product_attribute_{attribute.Id}_{value.Id}_qty";
    }

    public static string LabelOf(ProductDetailsModel.ProductAttributeModel attribute)
    {
        return string.IsNullOrEmpty(attribute.TextPrompt) ? attribute.Name : attribute.TextPrompt;
    }
}
