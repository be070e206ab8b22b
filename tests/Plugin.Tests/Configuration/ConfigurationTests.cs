using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Configuration;

public sealed class ConfigurationTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData("soon", 1, "2026-12-25", "LeadDays")]
    [InlineData("14-10", 1, "2026-12-25", "LeadDays")]
    [InlineData("10", -1, "2026-12-25", "HandlingDays")]
    [InlineData("10", 1, "25.12.2026", "Holidays")]
    public async Task What_cannot_be_is_told_at_its_field(string leadDays, int handlingDays, string holidays, string field)
    {
        var errors = new ModelStateDictionary();

        var model = AsInstalled();
        (model.LeadDays, model.HandlingDays, model.Holidays) = (leadDays, handlingDays, holidays);

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        Assert.Equal([field], errors.Keys);
    }

    [Fact]
    public async Task A_week_without_a_working_day_is_refused()
    {
        var errors = new ModelStateDictionary();

        var model = AsInstalled();
        model.WeekendDays = [0, 1, 2, 3, 4, 5, 6];

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        Assert.Equal(["WeekendDays"], errors.Keys);
    }

    [Theory]
    [InlineData(400, 3, false)]
    [InlineData(4, 3, false)]
    [InlineData(3, 3, true)]
    [InlineData(0, 3650, true)]
    public async Task The_shortest_lead_time_is_not_longer_than_the_longest(int least, int most, bool isPossible)
    {
        var errors = new ModelStateDictionary();
        var model = AsInstalled();
        (model.MinLeadDays, model.MaxLeadDays) = (least, most);

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        Assert.Equal(isPossible ? [] : ["MaxLeadDays"], errors.Keys);
        if (!isPossible)
            Assert.Equal($"Maximum lead time (days): The minimum ({least}) must not be more than the maximum ({most}).", Assert.Single(errors["MaxLeadDays"]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task Limits_that_a_form_posted_are_compared()
    {
        var errors = new ModelStateDictionary();
        var model = AsInstalled();
        (model.MinLeadDays, model.MaxLeadDays) = (400, 3);
        errors.SetModelValue(nameof(model.MinLeadDays), "400", "400");
        errors.SetModelValue(nameof(model.MaxLeadDays), "3", "3");

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        Assert.False(errors.IsValid);
        Assert.Equal(
            "Maximum lead time (days): The minimum (400) must not be more than the maximum (3).",
            Assert.Single(errors[nameof(model.MaxLeadDays)]!.Errors).ErrorMessage);
    }

    [Fact]
    public async Task A_store_with_one_limit_of_its_own_has_the_other_one_of_the_shop()
    {
        (_shop.Settings.MinLeadDays, _shop.Settings.MaxLeadDays) = (2, 30);
        var (tooMuch, tooLittle, fine) = (new ModelStateDictionary(), new ModelStateDictionary(), new ModelStateDictionary());

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(new() { MinLeadDays_OverrideForStore = true, MinLeadDays = 400 }, tooMuch, scope: 2));
        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(new() { MaxLeadDays_OverrideForStore = true, MaxLeadDays = 1 }, tooLittle, scope: 2));
        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(new() { MaxLeadDays_OverrideForStore = true, MaxLeadDays = 2 }, fine, scope: 2));

        Assert.Equal(["MinLeadDays"], tooMuch.Keys);
        Assert.Equal(["MaxLeadDays"], tooLittle.Keys);
        Assert.Empty(fine.Keys);
    }

    [Fact]
    public async Task Errors_name_their_field()
    {
        var errors = new ModelStateDictionary();
        var model = AsInstalled();
        (model.LeadDays, model.HandlingDays) = ("400-3", 400);
        model.Ranges = [new RangeDaysModel { RangeId = 2, Name = "Two weeks", Days = "x" }];

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        Assert.Equal(
            ["Handling time (working days): Enter a whole number from 0 to 365.", "Lead time (days): Enter days as 7 or 10-14 (maximum 3650).", "Two weeks: Enter days as 7 or 10-14 (maximum 3650)."],
            errors.SelectMany(field => field.Value!.Errors).Select(error => error.ErrorMessage).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_range_with_unreadable_days_is_told_at_its_row()
    {
        var errors = new ModelStateDictionary();
        var model = AsInstalled();
        model.Ranges = [new RangeDaysModel { RangeId = 1, Days = "7" }, new RangeDaysModel { RangeId = 2, Days = "x" }];

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        Assert.Equal(["Ranges[1].Days"], errors.Keys);
    }

    [Fact]
    public async Task What_a_store_leaves_to_the_shop_is_not_judged()
    {
        // Browsers leave out what cannot be typed into, so numbers come as zeros.
        var (left, own) = (new ModelStateDictionary(), new ModelStateDictionary());

        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(new(), left, scope: 2));
        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(new() { AlternativesCount_OverrideForStore = true }, own, scope: 2));

        Assert.Empty(left.Keys);
        Assert.Equal(["AlternativesCount"], own.Keys);
    }

    [Fact]
    public void Days_of_ranges_are_read_back_as_written()
    {
        var days = new Dictionary<int, LeadTime> { [3] = new(10, 14), [1] = new(7, 7) };

        var text = DaysByRange.Format(days);

        Assert.Equal("1=7;3=10-14", text);
        Assert.Equal(days, DaysByRange.Parse(text));
    }

    [Fact]
    public void What_was_broken_by_hand_is_left_out()
    {
        Assert.Equal([4], DaysByRange.Parse("x=1;4=5;5;6=9-2;=").Keys);
    }

    [Fact]
    public void Holidays_are_days_between_commas_or_lines()
    {
        var (days, unreadable) = Holidays.Parse("2026-12-25, 2026-12-26\nsoon");

        Assert.Equal([new(2026, 12, 25), new(2026, 12, 26)], days);
        Assert.Equal(["soon"], unreadable);
    }

    private static ConfigurationModel AsInstalled()
    {
        var model = new ConfigurationModel();
        SettingFields.Fill(model, new BackordersSettings());

        return model;
    }
}
