using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

public sealed record CheckoutSummaryModel : BaseNopModel
{
    public IList<CheckoutLineModel> Lines { get; init; } = [];

    public bool IsRequired { get; init; }

    public bool IsGiven { get; init; }

    /// <summary>What is acknowledged, in a few letters.</summary>
    public string Code { get; init; } = "";

    public string Field { get; init; } = Acknowledgement.FIELD;
}

public sealed record CheckoutLineModel : BaseNopModel
{
    public string Product { get; init; } = "";

    public IHtmlContent Notice { get; init; } = HtmlString.Empty;
}

/// <summary>What of the cart comes later, for the last step of the checkout.</summary>
public sealed class CheckoutSummaries(CartQuotes quotes, Acknowledgement acknowledgement, CartLineNames names, IWorkContext workContext)
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
        foreach (var line in await quotes.AllOfCurrentAsync())
            lines.Add(new() { Product = await names.OfAsync(line.Item, language.Id), Notice = line.Notice.Html });

        return new()
        {
            Lines = lines,
            Code = code,
            IsRequired = isRequired,
            IsGiven = isRequired && await acknowledgement.IsGivenAsync(code)
        };
    }
}
