using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// What was claimed and not known to be sent when a server died is told once more: twice rather than never. Changes of
/// backorders are told again by themselves; here are the others.
/// </summary>
internal sealed class TellAgain(
    Platform.Notifications.SentNotifications notices,
    ConfirmOrder confirm,
    CustomerRequests requests,
    BackorderQueries shelf,
    LineReader lines,
    RequestNotifications answers,
    SendNotification send,
    Guard guard)
{
    public async Task RunAsync()
    {
        await confirm.ResumeAllAsync();
        foreach (var ofOrder in (await notices.LeftAsync()).GroupBy(notice => notice.OrderId))
            await guard.TryAsync("tell-again", ofOrder.Key, () => OfOrderAsync(ofOrder.Key, [.. ofOrder]));
    }

    private async Task OfOrderAsync(int orderId, IReadOnlyList<NotificationRecord> left)
    {
        if (left.Any(notice => PutOnBackorderMail.IsClaim(notice.Kind)))
            await confirm.ResumeAsync(orderId);

        foreach (var fact in left.Select(notice => notice.Kind.Split(':')[0]).Distinct())
            await OfFactAsync(fact);

        // What nobody is to hear any more, or what others tell by themselves, is not looked at again.
        await notices.SentAsync(
            orderId,
            [.. left.Where(notice => IsOurs(notice.Kind) || notices.IsOver(notice)).Select(notice => notice.Kind)]);
    }

    private static bool IsOurs(string kind) =>
        PutOnBackorderMail.IsClaim(kind) || Parts(kind.Split(':')[0]) is ["request", _] or ["offer", _, _];

    private async Task OfFactAsync(string fact)
    {
        var kind = (NotificationKind)Number(fact.Split('-')[0]);

        switch (Parts(fact))
        {
            case ["request", var id] when await requests.FindAsync(Number(id)) is { } request:
                if (await shelf.FindAsync(request.BackorderId) is { } asked && await lines.OrderAsync(asked.OrderId) is { } order)
                    await answers.SendAsync(kind, order, asked, request);
                break;

            case ["offer", var id, var product] when await shelf.FindAsync(Number(id)) is { } offered:
                if (await lines.OrderAsync(offered.OrderId) is { } ofOffer)
                    await send.RunAsync(new(kind, ofOffer, [offered], $"offer-{id}-{product}") { AlternativeProductId = Number(product) });
                break;

            default:
                break;
        }
    }

    /// <summary>A fact behind its kind.</summary>
    private static string[] Parts(string fact) => fact.Split('-') is [_, .. var parts] ? parts : [];

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
