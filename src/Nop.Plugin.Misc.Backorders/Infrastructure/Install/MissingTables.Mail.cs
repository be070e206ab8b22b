using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <content>What is told to whom.</content>
public abstract partial class MissingTables
{
    private static Type[] MailTables => [typeof(OptOutRecord), typeof(ToldPromiseRecord), typeof(PendingNotificationRecord)];

    private void CreateMailTables()
    {
        CreateTable<OptOutRecord>(() => Unique<OptOutRecord>(nameof(OptOutRecord.StoreId), nameof(OptOutRecord.Email)));
        CreateTable<ToldPromiseRecord>(() => Unique<ToldPromiseRecord>(nameof(ToldPromiseRecord.BackorderId)));
        CreateTable<PendingNotificationRecord>(() => Index<PendingNotificationRecord>(nameof(PendingNotificationRecord.DueOnUtc)));
    }
}
