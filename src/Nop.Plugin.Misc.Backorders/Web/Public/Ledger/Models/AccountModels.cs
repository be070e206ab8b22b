using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;

public sealed record AccountBackordersModel : BaseNopModel
{
    public IList<AccountBackorderModel> Rows { get; init; } = [];

    /// <summary>Of the menu beside the page.</summary>
    public int Tab { get; init; } = AccountLinks.TAB;

    /// <summary>The first page is 1.</summary>
    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;

    /// <summary>"Page 2 of 3"; empty when there is one only.</summary>
    public string PageText { get; init; } = "";
}

public sealed record AccountBackorderModel : BaseNopEntityModel
{
    public int OrderId { get; init; }

    public string OrderNumber { get; init; } = "";

    public string Product { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>Units wait, so that the shopper can still decide about them.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Empty when nothing is open, or when no date is told.</summary>
    public string When { get; init; } = "";

    /// <summary>The date tells when the goods arrive, not when they ship.</summary>
    public bool IsArrival { get; init; }

    /// <summary>The first promise, where it was another; else empty.</summary>
    public string Original { get; init; } = "";
}
