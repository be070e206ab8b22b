using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>
/// What a product page tells search engines, made to say what the page says. The finished text is changed, whoever made
/// it: to replace the shop's own maker would take that place from every other plugin.
/// </summary>
internal static class StructuredData
{
    private const string BACK_ORDER = "https://schema.org/BackOrder";
    private const string OUT_OF_STOCK = "https://schema.org/OutOfStock";
    private const string PRE_ORDER = "https://schema.org/PreOrder";

    /// <param name="variants">Of the products of a group, in the order of the page; null where the shop is right.</param>
    public static string? Correct(string? json, ShopperMessage? notice, IReadOnlyList<ShopperMessage?> variants)
    {
        if (string.IsNullOrWhiteSpace(json) || (notice is null && variants.All(variant => variant is null)))
            return json;

        if (Read(json) is not { } product)
            return json;

        Correct(product, notice);
        if (product["hasVariant"] is JsonArray parts && parts.Count == variants.Count)
        {
            for (var index = 0; index < variants.Count; index++)
                Correct(parts[index] as JsonObject, variants[index]);
        }

        // Whatever could end the script that holds the text is escaped.
        return product.ToJsonString();
    }

    // An offer stands for one unit: as long as one ships now, the shop is right.
    private static void Correct(JsonObject? product, ShopperMessage? notice)
    {
        if (notice is not ({ Quote.Now.IsNone: true } or { IsClosed: true }) || product?["offers"] is not JsonObject offer)
            return;

        if (notice.IsClosed)
        {
            offer["availability"] = OUT_OF_STOCK;
            return;
        }

        offer["availability"] = notice.Quote.IsPreOrder ? PRE_ORDER : BACK_ORDER;
        if (notice.Shown.To is { } day)
            offer["availabilityStarts"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static JsonObject? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
