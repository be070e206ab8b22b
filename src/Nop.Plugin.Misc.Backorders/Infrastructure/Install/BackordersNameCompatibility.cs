using Nop.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Cart;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>Prefixed, since all plugins of a shop share one schema.</summary>
public sealed class BackordersNameCompatibility : INameCompatibility
{
    public Dictionary<Type, string> TableNames => new()
    {
        [typeof(BackorderRecord)] = "Backorders_Backorder",
        [typeof(HistoryRecord)] = "Backorders_History",
        [typeof(DirtyKeyRecord)] = "Backorders_DirtyKey",
        [typeof(KeyLeaseRecord)] = "Backorders_KeyLease",
        [typeof(NotificationRecord)] = "Backorders_Notice",
        [typeof(FailedWorkRecord)] = "Backorders_FailedWork",
        [typeof(ProductPolicyRecord)] = "Backorders_ProductPolicy",
        [typeof(StockWatchRecord)] = "Backorders_StockWatch",
        [typeof(ToTellRecord)] = "Backorders_ToTell",
        [typeof(MovedSourceRecord)] = "Backorders_MovedHome",
        [typeof(DiscrepancyRecord)] = "Backorders_Finding",
        [typeof(SentByHandRecord)] = "Backorders_SentByHand",
        [typeof(RememberedLineRecord)] = "Backorders_RememberedLine",
        // promises
        [typeof(LearnedLeadTimeRecord)] = "Backorders_LearnedLeadTime",
        // supply
        [typeof(ExpectedReceiptRecord)] = "Backorders_ExpectedReceipt",
        [typeof(ReceivingRecord)] = "Backorders_Receiving",
        [typeof(LeadTimeRuleRecord)] = "Backorders_LeadTimeRule",
        // limits
        [typeof(LimitRecord)] = "Backorders_Limit",
        [typeof(LimitClaimRecord)] = "Backorders_LimitClaim",
        [typeof(LimitAdviceRecord)] = "Backorders_LimitAdvice",
        [typeof(LimitTurnRecord)] = "Backorders_LimitTurn",
        // choices
        [typeof(SubstituteRecord)] = "Backorders_Substitute",
        [typeof(OrderChoiceRecord)] = "Backorders_OrderChoice",
        // waiting
        [typeof(RequestRecord)] = "Backorders_Request",
        [typeof(OfferRecord)] = "Backorders_Offer",
        [typeof(BackInStockRecord)] = "Backorders_BackInStock",
        [typeof(IncentiveRuleRecord)] = "Backorders_IncentiveRule",
        [typeof(IncentiveGrantRecord)] = "Backorders_IncentiveGrant",
        [typeof(LinkKeyRecord)] = "Backorders_LinkKey",
        // mails
        [typeof(OptOutRecord)] = "Backorders_NoticeOptOut",
        [typeof(ToldPromiseRecord)] = "Backorders_ToldPromise",
        [typeof(PendingNotificationRecord)] = "Backorders_PendingNotice"
    };

    public Dictionary<(Type, string), string> ColumnName => [];
}
