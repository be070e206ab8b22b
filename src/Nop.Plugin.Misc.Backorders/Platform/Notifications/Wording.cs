using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>The one place that says to a shopper what comes now, what later, and when.</summary>
public sealed class Wording(ILocalizationService texts, ILanguageService languages, ShopCalendar calendar)
{
    public Task<string> TextAsync(string key, int languageId)
    {
        return texts.GetResourceAsync(BackordersDefaults.TEXT_PREFIX + key, languageId);
    }

    /// <summary>A reason in words: the plugin's own are codes, a clerk's stand as they were typed.</summary>
    public async Task<string> ReasonAsync(string reason, int languageId)
    {
        return Revision.Reasons.Contains(reason) ? await TextAsync($"PromiseReason.{reason}", languageId) : reason;
    }

    /// <summary>The language of texts that nobody in particular reads: the shop's first.</summary>
    public async Task<int> ShopLanguageAsync() => (await languages.GetAllLanguagesAsync()).FirstOrDefault()?.Id ?? 0;

    /// <summary>
    /// Of what is not ordered yet: "3 in stock, 2 on backorder (ships June 3–7)", or "(arrives June 5–10)" where arrival is told.
    /// </summary>
    public async Task<string> NoticeAsync(Units now, Units later, ToldDate date, int languageId, DisplayMode mode = DisplayMode.Range)
    {
        var days = await DaysAsync(date.Promise, languageId, mode);

        return await FillAsync(LineWords.Notice(now, later, mode, Day(days, date.IsArrival)), languageId, days);
    }

    /// <summary>Of what is to leave with all the rest: "5 in one shipment (ships June 3–7)".</summary>
    public async Task<string> TogetherAsync(Units units, ToldDate date, int languageId, DisplayMode mode)
    {
        var days = await DaysAsync(date.Promise, languageId, mode);

        return await FillAsync(LineWords.Together(units, mode, Day(days, date.IsArrival)), languageId, days);
    }

    public Task<string> FillAsync(Sentence sentence, int languageId, string days) =>
        FillAsync(sentence.Key, languageId, sentence.Now.Value, sentence.Later.Value, days);

    /// <param name="days">In words; empty where no day is told.</param>
    public static ToldDay Day(string days, bool isArrival) => (days.Length, isArrival) switch
    {
        (0, _) => ToldDay.None,
        (_, true) => ToldDay.Arrives,
        _ => ToldDay.Ships
    };

    /// <summary>The date as a mode shows it: "June 3–7", "June 7", "10–14 days".</summary>
    /// <returns>Empty when there is none to show.</returns>
    public async Task<string> DaysAsync(Promise promise, int languageId, DisplayMode mode)
    {
        if (mode != DisplayMode.LeadTime)
            return await DaysAsync(promise.As(mode), languageId);

        if (promise.DaysFrom(calendar.Today) is not { } days)
            return "";

        var key = (days.MinDays == days.MaxDays, days.MaxDays == 1) switch
        {
            (true, true) => "Days.One",
            (true, false) => "Days.Some",
            _ => "Days.Range"
        };

        return Fill(await TextAsync(key, languageId), await CultureAsync(languageId), days.MinDays, days.MaxDays);
    }

    /// <returns>Empty when no date is promised.</returns>
    public async Task<string> DaysAsync(Promise promise, int languageId)
    {
        return DayRange.Format(promise, await CultureAsync(languageId), calendar.Today);
    }

    /// <summary>In which numbers, days and money are written for who reads that language, whoever makes the text.</summary>
    public async Task<CultureInfo> CultureAsync(int languageId)
    {
        var language = await languages.GetLanguageByIdAsync(languageId);

        try
        {
            return language is null ? CultureInfo.CurrentUICulture : CultureInfo.GetCultureInfo(language.LanguageCulture);
        }
        catch (ArgumentException)
        {
            return CultureInfo.InvariantCulture;
        }
    }

    /// <summary>A text with numbers and words in their places.</summary>
    public async Task<string> FillAsync(string key, int languageId, params object[] values)
    {
        return Fill(await TextAsync(key, languageId), await CultureAsync(languageId), values);
    }

    /// <summary>A text that a translator broke is shown as it is: it must not stop stock from being given out.</summary>
    public static string Fill(string text, CultureInfo culture, params object[] values)
    {
        try
        {
            return string.Format(culture, text, values);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
