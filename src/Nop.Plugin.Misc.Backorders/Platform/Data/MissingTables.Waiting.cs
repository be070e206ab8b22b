namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <content>What those who wait ask for, and who wants to hear when something is back.</content>
public abstract partial class MissingTables
{
    private static Type[] WaitingTables => [typeof(WaitingRequestRecord), typeof(LinkKeyRecord)];

    private void CreateWaitingTables()
    {
        CreateTable<WaitingRequestRecord>(() =>
        {
            Unique<WaitingRequestRecord>(nameof(WaitingRequestRecord.Claim));
            Index<WaitingRequestRecord>(nameof(WaitingRequestRecord.StateId), nameof(WaitingRequestRecord.CreatedOnUtc));
            Index<WaitingRequestRecord>(nameof(WaitingRequestRecord.OrderId));
        });
        CreateTable<LinkKeyRecord>(() => Unique<LinkKeyRecord>(nameof(LinkKeyRecord.Name)));
    }
}
