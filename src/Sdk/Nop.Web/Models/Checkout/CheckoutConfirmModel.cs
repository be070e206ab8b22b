using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Checkout;

public record CheckoutConfirmModel : BaseNopModel
{
    public bool DisplayCaptcha { get; set; }
    public string MinOrderTotalWarning { get; set; }
    public bool TermsOfServiceOnOrderConfirmPage { get; set; }
    public bool TermsOfServicePopup { get; set; }
    public IList<string> Warnings { get; set; }
}
