using Nop.Web.Framework.Models;

namespace Nop.Web.Models.ShoppingCart;

public record OrderTotalsModel : BaseNopModel
{
    public bool IsEditable { get; set; }
    public string SubTotal { get; set; }
    public string SubTotalDiscount { get; set; }
    public int RedeemedRewardPoints { get; set; }
    public string RedeemedRewardPointsAmount { get; set; }
    public string Shipping { get; set; }
    public bool RequiresShipping { get; set; }
    public string SelectedShippingMethod { get; set; }
    public bool HideShippingTotal { get; set; }
    public string OrderTotal { get; set; }
}
