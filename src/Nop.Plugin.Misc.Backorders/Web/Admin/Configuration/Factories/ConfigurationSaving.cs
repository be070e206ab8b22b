using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>Checks what was typed into the configuration page, and stores it for the store in whose scope it was typed.</summary>
public sealed class ConfigurationSaving(ISettingService settings, JudgedNumbers numbers, AdminTexts texts)
{
    /// <summary>The column in which the shop keeps the value of a setting.</summary>
    private const int LONGEST_SETTING = 6_000;

    /// <param name="scope">0: the shop.</param>
    public async Task ValidateAsync(ConfigurationModel model, ModelStateDictionary errors, int scope = 0)
    {
        if (!IsLeadTime(model.LeadDays))
            errors.AddModelError(nameof(model.LeadDays), await texts.TextAsync("Error.LeadDays"));
        if (!IsLeadTime(model.DeliveryDays))
            errors.AddModelError(nameof(model.DeliveryDays), await texts.TextAsync("Error.LeadDays"));

        await ValidateRangesAsync(nameof(model.Ranges), model.Ranges, errors);
        await ValidateRangesAsync(nameof(model.DeliveryDates), model.DeliveryDates, errors);

        if (model.WeekendDays.Distinct().Count() > 6 || model.WeekendDays.Any(day => day is < 0 or > 6))
            errors.AddModelError(nameof(model.WeekendDays), await texts.TextAsync("Error.WeekendDays"));
        if (!StockNumberMeanings.IsOne(model.StockNumbersMean))
            errors.AddModelError(nameof(model.StockNumbersMean), await texts.TextAsync("Error.StockNumbersMean"));
        if (!DisplayModeList.IsOne(model.DisplayMode))
            errors.AddModelError(nameof(model.DisplayMode), await texts.TextAsync("Error.DisplayMode"));

        if (model.PaidLaterMethods?.Length > LONGEST_SETTING)
            errors.AddModelError(nameof(model.PaidLaterMethods), await texts.TextAsync("Error.TooLong"));

        await ValidateNumbersAsync(model, errors, scope);
        await ValidateLimitsAsync(model, errors, scope);
        await ValidateHolidaysAsync(model, errors);
        await errors.NameFieldsAsync(typeof(ConfigurationModel), texts.TextAsync);
    }

    // A store may have one of the two of its own: the other one is the shop's.
    private async Task ValidateLimitsAsync(ConfigurationModel model, ModelStateDictionary errors, int scope)
    {
        var isLeast = SettingFields.IsTyped(model, nameof(model.MinLeadDays), scope);
        var isMost = SettingFields.IsTyped(model, nameof(model.MaxLeadDays), scope);
        if ((!isLeast && !isMost) || IsWrong(errors, nameof(model.MinLeadDays)) || IsWrong(errors, nameof(model.MaxLeadDays)))
            return;

        var (least, most) = await LimitsAsync(model, isLeast, isMost);
        if (least > most)
            errors.AddModelError(
                isMost ? nameof(model.MaxLeadDays) : nameof(model.MinLeadDays),
                Wording.Fill(await texts.TextAsync("Error.MinMax"), CultureInfo.CurrentCulture, least, most));
    }

    // A field that was posted is among them also when nothing is wrong with it.
    private static bool IsWrong(ModelStateDictionary errors, string field) => errors[field]?.Errors.Count > 0;

    private async Task<(int Least, int Most)> LimitsAsync(ConfigurationModel model, bool isLeast, bool isMost)
    {
        if (isLeast && isMost)
            return (model.MinLeadDays, model.MaxLeadDays);

        var shop = await settings.LoadSettingAsync<BackordersSettings>();

        return isLeast ? (model.MinLeadDays, shop.MaxLeadDays) : (shop.MinLeadDays, model.MaxLeadDays);
    }

    private async Task ValidateRangesAsync(string field, IList<RangeDaysModel> ranges, ModelStateDictionary errors)
    {
        for (var index = 0; index < ranges.Count; index++)
        {
            if (!IsLeadTime(ranges[index].Days))
                errors.AddModelError($"{field}[{index}].{nameof(RangeDaysModel.Days)}", await RangeErrorAsync(ranges[index]));
        }

        if (DaysByRange.Format(RangeDays(ranges)).Length > LONGEST_SETTING)
            errors.AddModelError(field, await texts.TextAsync("Error.TooLong"));
    }

    private async Task<string> RangeErrorAsync(RangeDaysModel range)
    {
        var message = await texts.TextAsync("Error.LeadDays");

        return string.IsNullOrEmpty(range.Name) ? message : await FieldErrors.NameAsync(range.Name, message, texts.TextAsync);
    }

    public async Task SaveAsync(ConfigurationModel model, int scope)
    {
        var changed = await settings.LoadSettingAsync<BackordersSettings>(scope);
        var wereOnHand = ((StockNumberMeaning)changed.StockNumbersMean).IsOnHand();
        SettingFields.Take(model, changed, scope);
        changed.LeadDays = LeadTime.Parse(model.LeadDays)?.ToString() ?? "";
        changed.AvailabilityRangeDays = DaysByRange.Format(RangeDays(model.Ranges));
        changed.DeliveryDays = LeadTime.Parse(model.DeliveryDays)?.ToString() ?? "";
        changed.DeliveryDateDays = DaysByRange.Format(RangeDays(model.DeliveryDates));
        changed.WeekendDays = [.. model.WeekendDays.Distinct().Order()];
        changed.Holidays = Stored(model);

        // What came in before was meant as it was said then.
        if (!wereOnHand && ((StockNumberMeaning)changed.StockNumbersMean).IsOnHand())
            await numbers.BeginAsync();

        await SettingFields.SaveAsync(model, changed, settings, scope);
    }

    private async Task ValidateNumbersAsync(ConfigurationModel model, ModelStateDictionary errors, int scope)
    {
        foreach (var (field, least, most) in SettingLimits.All.Where(limit => SettingFields.IsTyped(model, limit.Field, scope)))
        {
            var value = (int)typeof(ConfigurationModel).GetProperty(field)!.GetValue(model)!;
            if (value < least || value > most)
                errors.AddModelError(field, Wording.Fill(await texts.TextAsync("Error.Between"), CultureInfo.CurrentCulture, least, most));
        }
    }

    private async Task ValidateHolidaysAsync(ConfigurationModel model, ModelStateDictionary errors)
    {
        var unreadable = Holidays.Parse(model.Holidays).Unreadable;
        if (Stored(model).Length > LONGEST_SETTING)
            errors.AddModelError(nameof(model.Holidays), await texts.TextAsync("Error.TooLong"));
        if (unreadable.Count == 0)
            return;

        var text = await texts.TextAsync("Error.Holidays");
        errors.AddModelError(nameof(model.Holidays), Wording.Fill(text, CultureInfo.CurrentCulture, string.Join(", ", unreadable)));
    }

    private static IEnumerable<KeyValuePair<int, LeadTime>> RangeDays(IEnumerable<RangeDaysModel> ranges)
    {
        return ranges
            .Select(range => (range.RangeId, LeadTime: LeadTime.Parse(range.Days)))
            .Where(range => range.LeadTime is not null)
            .Select(range => KeyValuePair.Create(range.RangeId, range.LeadTime!.Value));
    }

    private static string Stored(ConfigurationModel model) =>
        string.Join(", ", Holidays.Parse(model.Holidays).Days.Distinct().Order().Select(Iso));

    private static bool IsLeadTime(string? text) => string.IsNullOrWhiteSpace(text) || LeadTime.Parse(text) is not null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
