using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Helpers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>Texts and times of the back office, in the language and time zone of whoever looks.</summary>
public sealed class AdminTexts(ShopCalendar calendar, ILocalizationService texts, IDateTimeHelper dateTimes)
{
    public DateOnly Today => calendar.Today;

    public Task<string> TextAsync(string key) => texts.GetResourceAsync(BackordersDefaults.TEXT_PREFIX + key);

    public Task<string> StatusAsync(BackorderStatus status) => TextAsync($"Status.{status}");

    public async Task<string> TimeAsync(DateTime utc)
    {
        var local = await dateTimes.ConvertToUserTimeAsync(utc, DateTimeKind.Utc);

        // Some calendars begin late or end early.
        var calendar = CultureInfo.CurrentCulture.DateTimeFormat.Calendar;

        return local < calendar.MinSupportedDateTime || local > calendar.MaxSupportedDateTime
            ? local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            : local.ToString("g", CultureInfo.CurrentCulture);
    }
}
