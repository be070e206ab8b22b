using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;

/// <summary>The lines of a message: at first what comes now and what later, from then on where each of them stands.</summary>
public class MailLines(LinesTable table, ProgressTable progress)
{
    public Task<string> MakeAsync(OrderNotice notice, int languageId)
    {
        return notice.Kind == NoticeKind.PutOnBackorder
            ? table.MakeAsync(notice.Backorders, languageId)
            : progress.MakeAsync(notice, languageId);
    }
}
