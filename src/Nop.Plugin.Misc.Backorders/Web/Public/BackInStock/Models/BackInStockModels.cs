using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Models;

/// <summary>The small form on the product page; it is a part of the page's own form, so that what is chosen comes along.</summary>
public sealed record BackInStockFormModel : BaseNopModel
{
    public string Url { get; init; } = "";

    public string ReturnUrl { get; init; } = "";

    /// <summary>A guest types an address.</summary>
    public bool AsksForEmail { get; init; }

    /// <summary>The shop's own CAPTCHA stands in the form.</summary>
    public bool AsksForCaptcha { get; init; }

    /// <summary>This customer is told anyhow.</summary>
    public bool IsListed { get; init; }

    /// <summary>Where customers see, and end, what they want to hear of.</summary>
    public string ListUrl { get; init; } = "";

    /// <summary>What came of asking; empty when nothing was asked.</summary>
    public string Answer { get; init; } = "";
}

/// <summary>The page behind the link in a mail.</summary>
public sealed record BackInStockLinkModel : BaseNopModel
{
    public string Url { get; init; } = "";

    public string Product { get; init; } = "";

    /// <summary>In words, where it stands.</summary>
    public string State { get; init; } = "";

    public bool MayConfirm { get; init; }

    public bool MayRemove { get; init; }
}

public sealed record BackInStockListModel : BaseNopModel
{
    public IList<BackInStockRowModel> Rows { get; init; } = [];

    /// <summary>The shop keeps a list of its own: of products that cannot be ordered before they are back.</summary>
    public bool HasShopList { get; init; }
}

public sealed record BackInStockRowModel : BaseNopEntityModel
{
    public string Product { get; init; } = "";

    public string State { get; init; } = "";

    public string Since { get; init; } = "";
}
