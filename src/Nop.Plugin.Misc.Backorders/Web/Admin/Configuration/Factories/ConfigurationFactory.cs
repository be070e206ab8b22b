using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Configuration;
using Nop.Services.Shipping.Date;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

public sealed class ConfigurationFactory(
    ISettingService settings,
    IStoreContext storeContext,
    IDateRangeService ranges,
    HealthFactory health,
    ConfigurationLists lists,
    ConfigurationCards cards)
{
    public Task<int> StoreScopeAsync() => storeContext.GetActiveStoreScopeConfigurationAsync();

    public async Task<ConfigurationModel> PrepareAsync()
    {
        var scope = await StoreScopeAsync();
        var stored = await settings.LoadSettingAsync<BackordersSettings>(scope);
        var model = new ConfigurationModel
        {
            ActiveStoreScopeConfiguration = scope,
            WeekendDays = [.. stored.WeekendDays],
            Ranges = await RangesAsync(stored),
            DeliveryDates = await DeliveryDatesAsync(stored)
        };
        SettingFields.Fill(model, stored);
        await PrepareListsAsync(model);
        await SettingFields.ReadOverridesAsync(model, stored, settings, scope);

        return model;
    }

    /// <summary>What the page shows besides the fields; also after a form that did not validate.</summary>
    public async Task PrepareListsAsync(ConfigurationModel model)
    {
        model.AvailableWeekendDays = [.. Enum.GetValues<DayOfWeek>()
            .Select(day => new SelectListItem(
                CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day),
                ((int)day).ToString(CultureInfo.InvariantCulture)))];
        model.Health = await health.PrepareAsync();
        await lists.PrepareAsync(model);
        await cards.PrepareAsync(model);
        await NameRangesAsync(model);
    }

    /// <summary>A form knows ranges and delivery dates by their ids only.</summary>
    public async Task NameRangesAsync(ConfigurationModel model)
    {
        var names = (await ranges.GetAllProductAvailabilityRangesAsync()).ToDictionary(range => range.Id, range => range.Name);
        foreach (var range in model.Ranges)
            range.Name = names.GetValueOrDefault(range.RangeId);

        var dates = (await ranges.GetAllDeliveryDatesAsync()).ToDictionary(date => date.Id, date => date.Name);
        foreach (var date in model.DeliveryDates)
            date.Name = dates.GetValueOrDefault(date.RangeId);
    }

    private async Task<IList<RangeDaysModel>> RangesAsync(BackordersSettings stored)
    {
        var days = DaysByRange.Parse(stored.AvailabilityRangeDays);

        return [.. (await ranges.GetAllProductAvailabilityRangesAsync()).Select(range => new RangeDaysModel
        {
            RangeId = range.Id,
            Name = range.Name,
            Days = days.TryGetValue(range.Id, out var leadTime) ? leadTime.ToString() : ""
        })];
    }

    private async Task<IList<RangeDaysModel>> DeliveryDatesAsync(BackordersSettings stored)
    {
        var days = DaysByRange.Parse(stored.DeliveryDateDays);

        return [.. (await ranges.GetAllDeliveryDatesAsync()).Select(date => new RangeDaysModel
        {
            RangeId = date.Id,
            Name = date.Name,
            Days = days.TryGetValue(date.Id, out var onTheWay) ? onTheWay.ToString() : ""
        })];
    }
}
