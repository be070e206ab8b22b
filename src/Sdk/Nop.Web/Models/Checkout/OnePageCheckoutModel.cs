using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Checkout;

public record OnePageCheckoutModel : BaseNopModel
{
    public bool ShippingRequired { get; set; }
    public CheckoutBillingAddressModel BillingAddress { get; set; } = new();
}
