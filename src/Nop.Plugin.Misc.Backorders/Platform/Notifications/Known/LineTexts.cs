using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>What is known of a line, in words.</summary>
public sealed class LineTexts(Wording wording)
{
    /// <returns>A sentence for each state that units are in; none where there is nothing to tell.</returns>
    public async Task<IReadOnlyList<string>> SentencesAsync(LineNews news, int languageId)
    {
        var days = await DaysAsync(news, languageId);

        return await SentencesAsync(news, days, languageId);
    }

    /// <summary>For lists that have a column of their own for the day.</summary>
    public async Task<string> WithoutDayAsync(LineNews news, int languageId)
    {
        var mode = news.Line.Mode == DisplayMode.Silent || (await DaysAsync(news, languageId)).Length == 0
            ? news.Line.Mode
            : DisplayMode.Label;

        return await TextAsync(news with { Line = news.Line with { Mode = mode } }, languageId);
    }

    private async Task<IReadOnlyList<string>> SentencesAsync(LineNews news, string days, int languageId)
    {
        var sentences = new List<string>();
        foreach (var sentence in LineWords.Of(news.Line, Wording.Day(days, news.Date.IsArrival)))
            sentences.Add(await wording.FillAsync(sentence, languageId, days));

        return sentences;
    }

    /// <returns>Empty where there is nothing to tell.</returns>
    public async Task<string> TextAsync(LineNews news, int languageId) => string.Join(" · ", await SentencesAsync(news, languageId));

    /// <summary>The day alone, as much of it as is shown.</summary>
    public async Task<string> DaysAsync(LineNews news, int languageId)
    {
        return news.IsDated ? await wording.DaysAsync(news.Date.Promise, languageId, news.Line.Mode) : "";
    }
}
