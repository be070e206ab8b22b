using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Checkout;

public record CheckoutConfirmModel : BaseNopModel
{
    public IList<string> Warnings { get; set; } = [];
}
