using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The lines of a message: at first what comes now and what later, from then on where each of them stands.</summary>
internal sealed class MailLines(LinesTable table, ProgressTable progress)
{
    public Task<string> MakeAsync(OrderNotification notice, int languageId)
    {
        return notice.Kind == NotificationKind.PutOnBackorder
            ? table.MakeAsync(notice.Order, notice.Backorders, languageId)
            : progress.MakeAsync(notice, languageId);
    }
}
