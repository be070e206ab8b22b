using System.Globalization;
using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Catalog;
using Nop.Services.Catalog;
using Nop.Services.Security;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;

/// <summary>Reads what the form of a product page says now.</summary>
public sealed class AskedProduct(
    IProductService products,
    IProductAttributeParser attributes,
    IAclService acl,
    IStoreMappingService storeMappings)
{
    /// <summary>Beyond it nobody orders; it keeps a typed number from overflowing.</summary>
    private const int MOST = 1_000_000;

    /// <returns>Null when there is no such product for this shopper.</returns>
    public async Task<Product?> FindAsync(int productId)
    {
        return await products.GetProductByIdAsync(productId) is { Published: true, Deleted: false } product
            && await acl.AuthorizeAsync(product)
            && await storeMappings.AuthorizeAsync(product)
            ? product
            : null;
    }

    /// <summary>The shop's parser throws on a choice that is no number; the page never sends one.</summary>
    public async Task<string> AttributesAsync(Product product, IFormCollection form)
    {
        try
        {
            return await attributes.ParseProductAttributesAsync(product, form, []);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return "";
        }
    }

    public static int Quantity(int productId, IFormCollection form)
    {
        var isNumber = int.TryParse(
            form[$"addtocart_{productId}.EnteredQuantity"],
            NumberStyles.Integer,
            CultureInfo.InvariantCulture,
            out var quantity);

        return isNumber ? Math.Clamp(quantity, 1, MOST) : 1;
    }
}
