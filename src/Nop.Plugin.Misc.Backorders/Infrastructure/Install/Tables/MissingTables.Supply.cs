using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>What is expected to come in, and what came.</content>
public abstract partial class MissingTables
{
    private static Type[] SupplyTables => [typeof(ExpectedReceiptRecord), typeof(ReceivingRecord), typeof(LeadTimeRuleRecord)];

    private void CreateSupplyTables()
    {
        CreateTable<ExpectedReceiptRecord>(() =>
        {
            Index<ExpectedReceiptRecord>(nameof(ExpectedReceiptRecord.ProductId), nameof(ExpectedReceiptRecord.StateId));
            Index<ExpectedReceiptRecord>(nameof(ExpectedReceiptRecord.StateId), nameof(ExpectedReceiptRecord.ExpectedTo));
        });
        CreateTable<ReceivingRecord>(() =>
        {
            Unique<ReceivingRecord>(nameof(ReceivingRecord.Claim));
            Index<ReceivingRecord>(nameof(ReceivingRecord.ReceiptId));
            Index<ReceivingRecord>(nameof(ReceivingRecord.StateId), nameof(ReceivingRecord.ReceivedOnUtc));
        });
        CreateTable<LeadTimeRuleRecord>(() => Unique<LeadTimeRuleRecord>(
            nameof(LeadTimeRuleRecord.ScopeId),
            nameof(LeadTimeRuleRecord.ScopeKey)));
    }
}
