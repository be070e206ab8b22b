namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <content>What those who wait ask for, and who wants to hear when something is back.</content>
public abstract partial class MissingTables
{
    private static Type[] WaitingTables => [typeof(WaitingRequestRecord), typeof(OfferRecord), typeof(IncentiveRuleRecord), typeof(IncentiveGrantRecord), typeof(BackInStockRecord), typeof(LinkKeyRecord)];

    private void CreateWaitingTables()
    {
        CreateTable<WaitingRequestRecord>(() =>
        {
            Unique<WaitingRequestRecord>(nameof(WaitingRequestRecord.Claim));
            Index<WaitingRequestRecord>(nameof(WaitingRequestRecord.StateId), nameof(WaitingRequestRecord.CreatedOnUtc));
            Index<WaitingRequestRecord>(nameof(WaitingRequestRecord.OrderId));
        });
        CreateTable<OfferRecord>(() => Unique<OfferRecord>(nameof(OfferRecord.BackorderId), nameof(OfferRecord.ProductId)));
        CreateTable<BackInStockRecord>(() =>
        {
            Unique<BackInStockRecord>(nameof(BackInStockRecord.Claim));
            Index<BackInStockRecord>(nameof(BackInStockRecord.ProductId), nameof(BackInStockRecord.CombinationId), nameof(BackInStockRecord.StateId));
            Index<BackInStockRecord>(nameof(BackInStockRecord.StateId));
            Index<BackInStockRecord>(nameof(BackInStockRecord.CustomerId));
        });
        CreateTable<IncentiveRuleRecord>(() => { });
        CreateTable<IncentiveGrantRecord>(() =>
        {
            Unique<IncentiveGrantRecord>(nameof(IncentiveGrantRecord.RuleId), nameof(IncentiveGrantRecord.OrderId));
            Index<IncentiveGrantRecord>(nameof(IncentiveGrantRecord.OrderId));
        });
        CreateTable<LinkKeyRecord>(() => Unique<LinkKeyRecord>(nameof(LinkKeyRecord.Name)));
    }
}
