using System.Text.RegularExpressions;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>Dates and reasons of a message in words.</summary>
internal sealed partial class MailWords(
    Wording wording,
    ToldDates dates,
    KnownLines known,
    LineTexts texts,
    ILocalizationService localization,
    IncentiveWords thanks)
{
    /// <summary>A present for waiting: the one that the notice is about, or what the order got before.</summary>
    public async Task<string> IncentiveAsync(OrderNotification notice, int languageId)
    {
        // Who has just ordered has waited for nothing yet, and waits for each question.
        if (notice.Incentive.Length > 0 || notice.Kind == NotificationKind.PutOnBackorder)
            return notice.Incentive;

        return await thanks.TextAsync(notice.Order.Id, languageId);
    }

    /// <summary>What has changed now, or where nothing has, what is still waited for; the latest where there are several.</summary>
    public async Task<string> NewDateAsync(OrderNotification notice, int languageId)
    {
        var changed = notice.Backorders.Where(record => notice.Before.ContainsKey(record.Id)).ToList();
        var news = (await known.OfSomeAsync(notice.Order, changed.Count > 0 ? changed : notice.Backorders))
            .Where(one => one.IsKnown && one.IsDated)
            .ToList();
        if (news.Count == 0)
            return "";

        var latest = Promise.Latest(news.Select(one => one.Date.Promise));

        return await texts.DaysAsync(news.First(one => one.Date.Promise == latest), languageId);
    }

    public Task<string> OldDateAsync(OrderNotification notice, int languageId)
    {
        return LatestAsync(
            notice.Backorders.Where(record => notice.Before.ContainsKey(record.Id)).Select(record => (record, notice.Before[record.Id])),
            languageId);
    }

    // As much of it as the line it is of may show.
    private async Task<string> LatestAsync(IEnumerable<(BackorderRecord Record, Promise Promise)> promises, int languageId)
    {
        var told = new List<(Promise Promise, DisplayMode Mode)>();
        foreach (var (record, promise) in promises)
            told.Add(((await dates.OfAsync(record, promise)).Promise, await known.ModeAsync(record)));

        var latest = Promise.Latest(told.Select(one => one.Promise));

        return told.Count == 0
            ? ""
            : await wording.DaysAsync(latest, languageId, told.First(one => ReferenceEquals(one.Promise, latest)).Mode);
    }

    /// <summary>The plugin gives its reasons as codes; a clerk's words stand as they are.</summary>
    public async Task<string> ReasonAsync(OrderNotification notice, int languageId)
    {
        var reasons = new List<string>();
        foreach (var reason in notice.Reason.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct())
            reasons.Add(Code().IsMatch(reason) ? await OfCodeAsync(reason, languageId) : reason);

        return string.Join(" ", reasons.Where(reason => reason.Length > 0));
    }

    // A code without a text is for clerks only, or a word of one.
    private async Task<string> OfCodeAsync(string code, int languageId)
    {
        var text = await localization.GetResourceAsync(
            $"{BackordersDefaults.TEXT_PREFIX}PromiseReason.{code}",
            languageId,
            logIfNotFound: false,
            defaultValue: "",
            returnEmptyIfNotFound: true);

        return text.Length > 0 || code.Contains('-', StringComparison.Ordinal) ? text : code;
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
