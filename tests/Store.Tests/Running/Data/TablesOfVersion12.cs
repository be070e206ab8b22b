namespace Store.Tests.Running.Data;

/// <summary>The tables of 1.2.0 and their columns besides the id. This version is released: nothing is added here.</summary>
internal static class TablesOfVersion12
{
    public static IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>
    {
        ["BackInStock"] =
            "Email Claim Secret StoreId CustomerId ProductId CombinationId Units LanguageId StateId CreatedOnUtc NotifiedOnUtc " +
            "HoldUntilUtc",
        ["Backorder"] =
            "OrderId OrderItemId ProductId CombinationId StoreId VendorId LineQuantity Quantity Waiting Allocated Released Shipped " +
            "Cancelled StatusId Priority OnHold IsOrderPlaced IsOrderClosed OriginalFrom OriginalTo OriginalBasisId CurrentFrom " +
            "CurrentTo CurrentBasisId PlacedOnUtc CreatedOnUtc UpdatedOnUtc UnitsPerLine BundleProductId HomeId InQueue QueueRank " +
            "QueueDay LastNumber",
        ["DirtyKey"] = "Token ProductId CombinationId OrderId MarkedOnUtc HeldUntilUtc",
        ["ExpectedReceipt"] =
            "Supplier Reference Note ProductId CombinationId WarehouseId Units Received ExpectedFrom ExpectedTo FirstExpectedTo " +
            "IsConfirmed VendorId StateId OrderedOn ReceivedOnUtc CreatedOnUtc UpdatedOnUtc",
        ["FailedWork"] = "Work Reason Subject Tries NextTryUtc FailedOnUtc",
        ["Finding"] =
            "Claim Detail Cause KindId StateId ProductId CombinationId OrderId BackorderId Units Before After Correction FoundOnUtc " +
            "SettledOnUtc CustomerId",
        ["History"] =
            "Reason BackorderId Number KindId WaitingDelta AllocatedDelta ReleasedDelta ShippedDelta CancelledDelta LineQuantity " +
            "Priority PromiseBasisId PromiseFrom PromiseTo CustomerId CreatedOnUtc",
        ["IncentiveGrant"] = "Code RuleId OrderId Cost Points IsGiven CreatedOnUtc",
        ["IncentiveRule"] = "Name Active KindId Days RewardId Value MostCost Budget StoreId CreatedOnUtc",
        ["KeyLease"] = "Token ProductId CombinationId ExpiresOnUtc",
        ["LeadTimeRule"] = "ScopeKey LeadDays ScopeId MinDays MaxDays",
        ["LearnedLeadTime"] = "ScopeKey ScopeId Cases Median Percentile80 LearnedOnUtc",
        ["LinkKey"] = "Name Value",
        ["MovedHome"] = "BackorderId ProductId CombinationId HomeId OriginCombinationId MovedOnUtc",
        ["NoticeOptOut"] = "Email StoreId CreatedOnUtc",
        ["Notice"] = "Kind OrderId CreatedOnUtc",
        ["Offer"] = "BackorderId ProductId CustomerId CreatedOnUtc",
        ["OrderChoice"] = "OrderId SendFirst",
        ["PendingNotice"] = "Fact Reason OrderId BackorderId KindId AlternativeProductId IsDateChange BeforeFrom BeforeTo Tries DueOnUtc",
        ["ProductPolicy"] = "LeadDays ProductId StockNumbersMeanId DisplayModeId",
        ["Receiving"] = "Claim Message ReceiptId Number Units WarehouseId StateId UndoesId CustomerId ReceivedOnUtc",
        ["Request"] =
            "Claim Answer BackorderId OrderId OrderItemId KindId StateId Units AlternativeProductId StepId LineQuantity Amount " +
            "AlternativeAmount CreatedOnUtc BegunOnUtc SettledOnUtc CustomerId",
        ["StockWatch"] = "ProductId CombinationId Available HistoryId DriftSeen SeenOnUtc ShortUnits ShortSinceUtc",
        ["Substitute"] = "ProductId SubstituteProductId DisplayOrder",
        ["ToTell"] = "BackorderId KindId Units Tries DueOnUtc",
        ["ToldPromise"] = "BackorderId ToldFrom ToldTo Slips Times ToldOnUtc"
    };
}
