using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.Compliance;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>Which failed work is done again without anybody asking for it, by the code under which it is kept.</summary>
internal static class RepeatedWork
{
    /// <summary>Done again for its subject.</summary>
    private static readonly HashSet<string> _ofOne =
        [
            RetryFailedWork.RECONCILE, RetryFailedWork.LATE_LINE, PendingNotifications.WORK, ServeBackInStock.WORK,
            AskToConfirm.WORK, TellShopSubscribers.WORK, ForgetCustomer.WORK
        ];

    /// <summary>Each round of the task starts from what is stored, and each view of a page reads it again.</summary>
    private static readonly HashSet<string> _ofRounds =
    [
        "capture", "line-added", "line-changed", "line-deleted", "order-added", "order-changed", "order-placed", "order-paid",
        "shipment-changed", "goods-returned", "stock-changed", "warehouse-deleted", "settle-request", "follow-home",
        "reconcile-task", "repairs", "deliveries", "reckoning", "retry",
        "replay", "learn-lead-times", "tell", "tell-again", "requests", "request",
        "notices", "digests", "digest", "incentives", "incentive", "incentive-revoke", "back-in-stock", "forget-addresses",
        "account-link", "acknowledgement", "admin-menu", "alternatives", "availability-text", "box-notice", "cart-choices",
        "cart-notice", "checkout-summary", "choices", "completed-order", "folded-cards", "notify-form", "offer", "order-backorders",
        "order-notice", "product-notice", "product-policy", "product-receipts", "wanted-combination", "personal-data"
    ];

    public static bool IsOfOne(string work) => _ofOne.Contains(work);

    public static bool IsOfRounds(string work) => _ofRounds.Contains(work);
}
