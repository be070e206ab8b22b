using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;

/// <content>What is told to whom.</content>
public abstract partial class MissingTables
{
    private static Type[] NotificationTables => [typeof(OptOutRecord), typeof(ToldPromiseRecord), typeof(PendingNotificationRecord)];

    private void GrowNotificationTables()
    {
        // What was claimed before is taken for sent.
        if (AddColumn<NotificationRecord>(
            nameof(NotificationRecord.IsPending),
            column => column.AsBoolean().NotNullable().WithDefaultValue(false)))
            PendingIndex();

        AddColumn<PendingNotificationRecord>(
            nameof(PendingNotificationRecord.HasMore),
            column => column.AsBoolean().NotNullable().WithDefaultValue(false));

        foreach (var units in new[]
        {
            nameof(ToldPromiseRecord.Reserved), nameof(ToldPromiseRecord.Prepared), nameof(ToldPromiseRecord.Shipped),
            nameof(ToldPromiseRecord.Losses)
        })
            AddColumn<ToldPromiseRecord>(units, column => column.AsInt32().NotNullable().WithDefaultValue(0));
    }

    private void PendingIndex() => Index<NotificationRecord>(nameof(NotificationRecord.IsPending), nameof(NotificationRecord.CreatedOnUtc));

    private void CreateNotificationTables()
    {
        CreateTable<OptOutRecord>(() => Unique<OptOutRecord>(nameof(OptOutRecord.StoreId), nameof(OptOutRecord.Email)));
        CreateTable<ToldPromiseRecord>(() => Unique<ToldPromiseRecord>(nameof(ToldPromiseRecord.BackorderId)));
        CreateTable<PendingNotificationRecord>(() => Index<PendingNotificationRecord>(nameof(PendingNotificationRecord.DueOnUtc)));
    }
}
