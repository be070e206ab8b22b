using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>Settings that somebody wrote into the table, and texts that somebody typed into the page.</summary>
public sealed class SettingsByHandTests : IDisposable
{
    private static readonly string?[] _broken = [null, "", "soon", "14-10", "99999999999", "-1", "1-2-3", "=;=;1=", "4=5=6", "2026-02-30, x", "<b>", "\0", new string(',', 100_000), new string('9', 100_000)];

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Nothing_that_stands_in_a_setting_stops_a_checkout_or_a_quote()
    {
        var product = await _shop.SellAsync(stock: 0, row => row.ProductAvailabilityRangeId = 4);
        var orders = 0;

        foreach (var text in _broken)
        {
            (_shop.Settings.LeadDays, _shop.Settings.AvailabilityRangeDays, _shop.Settings.Holidays) = (text!, text!, text!);
            (_shop.Settings.HandlingDays, _shop.Settings.ReconcileAtOnceLimit) = (int.MinValue, int.MinValue);
            _shop.Settings.WeekendDays = [0, 0, 1, 2, 3, 4, 5, 6, 7, -1, int.MaxValue];

            Assert.NotNull(Assert.Single(await _shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(quotes => quotes.RunAsync([new(product.Id, "", 1)], storeId: 1))));
            await _shop.BuyAsync(product.Id, 1);
            Assert.Equal(++orders, _shop.Rows<BackorderRecord>().Count(row => row.IsOrderPlaced));
        }

        Assert.Empty(_shop.Rows<FailedWorkRecord>());
    }

    [Fact]
    public async Task Holidays_of_a_thousand_years_do_not_fit_and_are_told_at_their_field()
    {
        var days = string.Join('\n', Enumerable.Range(0, 1_000).Select(year => $"{2026 + year}-12-25"));

        Assert.Equal(["Holidays"], await ErrorsAsync(new() { Holidays = days }));
    }

    [Fact]
    public async Task Ranges_that_the_shop_does_not_have_do_not_fill_the_setting()
    {
        var ranges = Enumerable.Range(1, 1_000).Select(id => new RangeDaysModel { RangeId = int.MaxValue - id, Days = "3649-3650" }).ToList();

        Assert.Equal(["Ranges"], await ErrorsAsync(new() { Ranges = ranges }));
    }

    [Fact]
    public async Task Days_that_are_none_are_told_at_their_field()
    {
        foreach (var days in new[] { "14-10", "3651", "1,5", "1.5", "١٤", "+7", "7-", "-7", "<script>", "\0", new string('9', 100_000) })
            Assert.Equal(["LeadDays"], await ErrorsAsync(new() { LeadDays = days }));
    }

    private async Task<IEnumerable<string>> ErrorsAsync(ConfigurationModel model)
    {
        // Nothing else on the page is wrong.
        (model.AlternativesCount, model.WaitingLinkDays, model.NotifyHoldHours, model.IncentiveCodeDays, model.ForgetAddressDays) = (3, 60, 48, 90, 30);
        var errors = new ModelStateDictionary();
        await _shop.DoAsync<ConfigurationSaving>(saving => saving.ValidateAsync(model, errors));

        return errors.Keys;
    }
}
