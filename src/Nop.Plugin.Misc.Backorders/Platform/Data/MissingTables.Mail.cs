namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <content>What is told to whom.</content>
public abstract partial class MissingTables
{
    private static Type[] MailTables => [typeof(NoticeOptOutRecord), typeof(ToldPromiseRecord), typeof(PendingNoticeRecord)];

    private void CreateMailTables()
    {
        CreateTable<NoticeOptOutRecord>(() => Unique<NoticeOptOutRecord>(nameof(NoticeOptOutRecord.StoreId), nameof(NoticeOptOutRecord.Email)));
        CreateTable<ToldPromiseRecord>(() => Unique<ToldPromiseRecord>(nameof(ToldPromiseRecord.BackorderId)));
        CreateTable<PendingNoticeRecord>(() => Index<PendingNoticeRecord>(nameof(PendingNoticeRecord.DueOnUtc)));
    }
}
