using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>What a shopper asked for, in words.</summary>
internal sealed class RequestedWords(
    CustomerRequests requests,
    BackorderQueries shelf,
    LineSummaries summaries,
    RequestMoneyWords money,
    Wording wording)
{
    /// <returns>Empty when the message is about no request.</returns>
    public async Task<string> OfAsync(OrderNotification notice, int languageId)
    {
        if (RequestNotifications.RequestOf(notice) is not (> 0 and var id)
            || await requests.FindAsync(id) is not { } request
            || await shelf.FindAsync(request.BackorderId) is not { } record)
            return "";

        // Of a bundle the whole line goes, not the component that held it up.
        var product = await summaries.LineAsync(record, languageId);

        return CustomerRequests.IsCancel(request)
            ? await wording.FillAsync("Mail.Request.Cancel", languageId, request.Units, product)
            : await wording.FillAsync(
                "Mail.Request.Swap",
                languageId,
                request.Units,
                product,
                await summaries.NameAsync(request.AlternativeProductId, languageId));
    }

    /// <summary>What came of it in money, as the note in the order says it.</summary>
    /// <returns>Empty when nothing was done.</returns>
    public async Task<string> MoneyAsync(OrderNotification notice, int languageId)
    {
        return notice.Kind == NotificationKind.CancelAccepted
            && RequestNotifications.RequestOf(notice) is > 0 and var id
            && await requests.FindAsync(id) is { } request
            ? await money.ForShopperAsync(request, notice.Order, languageId)
            : "";
    }
}
