using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>What past deliveries taught.</content>
public abstract partial class MissingTables
{
    private static Type[] PromiseTables => [typeof(LearnedLeadTimeRecord)];

    private void CreatePromiseTables()
    {
        CreateTable<LearnedLeadTimeRecord>(() => Unique<LearnedLeadTimeRecord>(
            nameof(LearnedLeadTimeRecord.ScopeId),
            nameof(LearnedLeadTimeRecord.ScopeKey)));
    }
}
