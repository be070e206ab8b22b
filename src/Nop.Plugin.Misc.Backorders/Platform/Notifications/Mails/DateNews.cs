using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The dates that a message says have changed, line by line.</summary>
public sealed class DateNews(KnownLines known, LineTexts texts, ToldDates dates, Wording wording)
{
    /// <summary>True when they changed in different ways, so that no one headline is true of all.</summary>
    public async Task<bool> AreSeveralAsync(OrderNotification notice, int languageId)
    {
        var changed = notice.Backorders.Where(record => notice.Before.ContainsKey(record.Id)).ToList();
        if (changed.Count < 2)
            return false;

        var ways = new HashSet<(string, string)>();
        foreach (var news in await known.OfSomeAsync(notice.Order, changed))
            ways.Add((await BeforeAsync(notice, news, languageId), await texts.DaysAsync(news, languageId)));

        return ways.Count > 1;
    }

    /// <summary>What was told of a line before, in words.</summary>
    /// <returns>Empty where no date was told, or none has changed.</returns>
    public async Task<string> BeforeAsync(OrderNotification notice, LineNews news, int languageId)
    {
        if (!notice.Before.TryGetValue(news.Backorder.Id, out var before))
            return "";

        return await wording.DaysAsync((await dates.OfAsync(news.Backorder, before)).Promise, languageId, news.Line.Mode);
    }
}
