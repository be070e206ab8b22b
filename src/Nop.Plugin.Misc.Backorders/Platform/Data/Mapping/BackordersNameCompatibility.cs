using Nop.Data.Mapping;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Mapping;

/// <summary>Prefixed, since all plugins of a shop share one schema.</summary>
public class BackordersNameCompatibility : INameCompatibility
{
    public Dictionary<Type, string> TableNames => new()
    {
        [typeof(BackorderRecord)] = "Backorders_Backorder",
        [typeof(HistoryRecord)] = "Backorders_History",
        [typeof(DirtyKeyRecord)] = "Backorders_DirtyKey",
        [typeof(KeyLeaseRecord)] = "Backorders_KeyLease",
        [typeof(NoticeRecord)] = "Backorders_Notice",
        [typeof(FailedWorkRecord)] = "Backorders_FailedWork",
        [typeof(ProductPolicyRecord)] = "Backorders_ProductPolicy",
        [typeof(StockWatchRecord)] = "Backorders_StockWatch",
        [typeof(ToTellRecord)] = "Backorders_ToTell",
        [typeof(MovedHomeRecord)] = "Backorders_MovedHome",
        [typeof(FindingRecord)] = "Backorders_Finding",
        // promises
        [typeof(LearnedLeadTimeRecord)] = "Backorders_LearnedLeadTime",
        // supply
        [typeof(ExpectedReceiptRecord)] = "Backorders_ExpectedReceipt",
        [typeof(ReceivingRecord)] = "Backorders_Receiving",
        [typeof(LeadTimeRuleRecord)] = "Backorders_LeadTimeRule",
        // choices
        [typeof(SubstituteRecord)] = "Backorders_Substitute",
        [typeof(OrderChoiceRecord)] = "Backorders_OrderChoice",
        // waiting
        [typeof(WaitingRequestRecord)] = "Backorders_Request",
        [typeof(OfferRecord)] = "Backorders_Offer",
        [typeof(BackInStockRecord)] = "Backorders_BackInStock",
        [typeof(IncentiveRuleRecord)] = "Backorders_IncentiveRule",
        [typeof(IncentiveGrantRecord)] = "Backorders_IncentiveGrant",
        [typeof(LinkKeyRecord)] = "Backorders_LinkKey",
        // mails
        [typeof(NoticeOptOutRecord)] = "Backorders_NoticeOptOut",
        [typeof(ToldPromiseRecord)] = "Backorders_ToldPromise",
        [typeof(PendingNoticeRecord)] = "Backorders_PendingNotice"
    };

    public Dictionary<(Type, string), string> ColumnName => [];
}
