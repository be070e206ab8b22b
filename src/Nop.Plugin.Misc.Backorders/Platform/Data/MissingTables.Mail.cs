namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <content>What is told to whom.</content>
public abstract partial class MissingTables
{
    private static Type[] MailTables => [typeof(NoticeOptOutRecord)];

    private void CreateMailTables()
    {
        CreateTable<NoticeOptOutRecord>(() => Unique<NoticeOptOutRecord>(nameof(NoticeOptOutRecord.StoreId), nameof(NoticeOptOutRecord.Email)));
    }
}
