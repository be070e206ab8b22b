using Newtonsoft.Json;
using Nop.Web.Models.Catalog;

namespace DemoStore.Factories;

/// <summary>What the page tells search engines, with the platform's words: whatever may be ordered is "InStock".</summary>
public static class JsonLd
{
    public static string Of(ProductDetailsModel page) => JsonConvert.SerializeObject(Product(page)).Replace("<", "\\u003c", StringComparison.Ordinal);

    private static Dictionary<string, object?> Product(ProductDetailsModel page) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Product",
        ["name"] = page.Name,
        ["sku"] = page.Sku,
        ["offers"] = new Dictionary<string, object?>
        {
            ["@type"] = "Offer",
            ["url"] = page.SeName,
            ["availability"] = "https://schema.org/" + (page.InStock ? "InStock" : "OutOfStock"),
            ["price"] = page.ProductPrice.PriceValue,
        },
        ["hasVariant"] = page.AssociatedProducts.Select(Product).ToList(),
    };
}
