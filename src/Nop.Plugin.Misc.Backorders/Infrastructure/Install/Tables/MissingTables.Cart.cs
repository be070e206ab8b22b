using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Cart;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>What shoppers may take instead, and how they want it sent.</content>
public abstract partial class MissingTables
{
    private static Type[] CartTables => [typeof(SubstituteRecord), typeof(OrderChoiceRecord)];

    private void CreateCartTables()
    {
        CreateTable<SubstituteRecord>(() => Unique<SubstituteRecord>(
            nameof(SubstituteRecord.ProductId),
            nameof(SubstituteRecord.SubstituteProductId)));
        CreateTable<OrderChoiceRecord>(() => Unique<OrderChoiceRecord>(nameof(OrderChoiceRecord.OrderId)));
    }
}
