using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Checkout;

public record CheckoutPaymentMethodModel : BaseNopModel
{
    public bool DisplayRewardPoints { get; set; }
    public int RewardPointsToUse { get; set; }
    public string RewardPointsToUseAmount { get; set; }
    public IList<PaymentMethodModel> PaymentMethods { get; set; } = [];

    public record PaymentMethodModel : BaseNopModel
    {
        public string PaymentMethodSystemName { get; set; }
        public string Name { get; set; }
        public string Description { get; set; }
        public bool Selected { get; set; }
    }
}
