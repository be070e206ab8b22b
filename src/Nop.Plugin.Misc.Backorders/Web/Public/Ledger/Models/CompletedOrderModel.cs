using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;

/// <summary>What of an order that was just placed comes later.</summary>
public sealed record CompletedOrderModel : BaseNopModel
{
    /// <summary>How the order stands as a whole.</summary>
    public string State { get; init; } = "";

    public IList<CheckoutLineModel> Lines { get; init; } = [];
}
