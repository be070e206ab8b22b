using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Catalog;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

public record CheckoutSummaryModel : BaseNopModel
{
    public IList<CheckoutLineModel> Lines { get; init; } = [];

    public bool IsRequired { get; init; }

    public bool IsGiven { get; init; }

    /// <summary>What is acknowledged, in a few letters.</summary>
    public string Code { get; init; } = "";

    public string Field { get; init; } = Acknowledgement.FIELD;
}

public record CheckoutLineModel : BaseNopModel
{
    public string Product { get; init; } = "";

    public IHtmlContent Notice { get; init; } = HtmlString.Empty;
}

/// <summary>What of the cart comes later, for the last step of the checkout.</summary>
public class CheckoutSummaries(CartQuotes quotes, Acknowledgement acknowledgement, LineSummaries names, IProductService products, IProductAttributeFormatter formatter, IWorkContext workContext)
{
    /// <returns>Null when all of the cart ships now.</returns>
    public async Task<CheckoutSummaryModel?> MakeAsync()
    {
        var later = await quotes.OfCurrentAsync();
        if (later.Count == 0)
            return null;

        var language = await workContext.GetWorkingLanguageAsync();
        var code = Acknowledgement.CodeOf(later);
        var isRequired = await acknowledgement.IsRequiredAsync();
        var lines = new List<CheckoutLineModel>();
        foreach (var line in later)
            lines.Add(new() { Product = await NameAsync(line.Item, language.Id), Notice = line.Notice.Html });

        return new() { Lines = lines, Code = code, IsRequired = isRequired, IsGiven = isRequired && await acknowledgement.IsGivenAsync(code) };
    }

    private async Task<string> NameAsync(ShoppingCartItem item, int languageId)
    {
        var name = await names.NameAsync(item.ProductId, languageId);
        if (string.IsNullOrEmpty(item.AttributesXml) || await products.GetProductByIdAsync(item.ProductId) is not { } product)
            return name;

        return LineSummaries.Chosen(name, await formatter.FormatAttributesAsync(product, item.AttributesXml));
    }
}
