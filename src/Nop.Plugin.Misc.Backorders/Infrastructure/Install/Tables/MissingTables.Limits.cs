using Nop.Plugin.Misc.Backorders.Platform.Limits;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>How many may be on backorder, and who orders in this moment.</content>
public abstract partial class MissingTables
{
    private static Type[] LimitTables =>
    [
        typeof(LimitRecord), typeof(LimitClaimRecord), typeof(LimitTurnRecord), typeof(LimitAdviceRecord)
    ];

    private void CreateLimitTables()
    {
        CreateTable<LimitRecord>(() => Unique<LimitRecord>(nameof(LimitRecord.ScopeId), nameof(LimitRecord.ScopeKey)));
        CreateTable<LimitClaimRecord>(() =>
        {
            Index<LimitClaimRecord>(nameof(LimitClaimRecord.ProductId));
            Index<LimitClaimRecord>(nameof(LimitClaimRecord.Token));
        });
        CreateTable<LimitAdviceRecord>(() =>
        {
            Unique<LimitAdviceRecord>(nameof(LimitAdviceRecord.Claim));
            Index<LimitAdviceRecord>(nameof(LimitAdviceRecord.ProductId), nameof(LimitAdviceRecord.StateId));
        });
        CreateTable<LimitTurnRecord>(() => Unique<LimitTurnRecord>(nameof(LimitTurnRecord.ProductId)));
    }
}
