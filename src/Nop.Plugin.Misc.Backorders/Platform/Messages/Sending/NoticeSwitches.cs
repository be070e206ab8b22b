using Nop.Plugin.Misc.Backorders.Domain.Notices;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

/// <summary>Which messages a store wants.</summary>
public static class NoticeSwitches
{
    public static bool IsOn(BackordersSettings store, NoticeKind kind) => kind switch
    {
        NoticeKind.PutOnBackorder => store.SendPutOnBackorderMail,
        NoticeKind.DateChanged => store.TellDateChanged,
        NoticeKind.DelayedAgain => store.TellDelayedAgain,
        NoticeKind.Allocated => store.TellAllocated,
        NoticeKind.Released => store.TellReleased,
        NoticeKind.Shipped => store.TellShipped,
        NoticeKind.CancelRequested => store.TellCancelRequested,
        NoticeKind.CancelAccepted => store.TellCancelAccepted,
        NoticeKind.CancelRefused => store.TellCancelRefused,
        NoticeKind.AlternativeOffered => store.TellAlternativeOffered,
        NoticeKind.Digest => store.SendDigest,
        _ => false
    };
}
