namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <content>What shoppers may take instead, and how they want it sent.</content>
public abstract partial class MissingTables
{
    private static Type[] ChoiceTables => [typeof(SubstituteRecord), typeof(OrderChoiceRecord)];

    private void CreateChoiceTables()
    {
        CreateTable<SubstituteRecord>(() => Unique<SubstituteRecord>(nameof(SubstituteRecord.ProductId), nameof(SubstituteRecord.SubstituteProductId)));
        CreateTable<OrderChoiceRecord>(() => Unique<OrderChoiceRecord>(nameof(OrderChoiceRecord.OrderId)));
    }
}
