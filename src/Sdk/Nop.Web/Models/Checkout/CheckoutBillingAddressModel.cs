using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;

namespace Nop.Web.Models.Checkout;

public record CheckoutBillingAddressModel : BaseNopModel
{
    public AddressModel BillingNewAddress { get; set; } = new();
    public bool NewAddressPreselected { get; set; }
}
