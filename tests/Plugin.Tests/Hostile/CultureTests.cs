using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>Calendars that begin late and end early, other digits, other signs.</summary>
public sealed class CultureTests : IDisposable
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    private readonly CultureInfo _own = CultureInfo.CurrentCulture;
    private readonly TestShop _shop = new();

    public void Dispose()
    {
        CultureInfo.CurrentCulture = _own;
        _shop.Dispose();
    }

    [Fact]
    public void Every_day_can_be_written_in_every_culture()
    {
        DateOnly[] days = [DateOnly.MinValue, new(622, 3, 21), new(1868, 9, 7), new(1900, 4, 29), new(2026, 6, 3), new(2026, 6, 7), new(2027, 1, 1), new(2077, 11, 17), new(2239, 9, 30), DateOnly.MaxValue];

        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures))
        {
            foreach (var first in days)
            {
                var to = days.First(day => day >= first);
                Assert.NotEqual("", DayRange.Format(Promise.Of(first, to, PromiseBasis.Clerk), culture, _today));
                Assert.NotEqual("", DayRange.Format(Promise.Of(first, DateOnly.MaxValue, PromiseBasis.Clerk), culture, _today));
            }
        }
    }

    [Theory]
    [InlineData("ar-SA", "2077-11-17", "2077-11-17")]
    [InlineData("ar-SA", "9999-12-31", "9999-12-31")]
    [InlineData("th-TH", "2027-06-03", "3/6/2570")]
    [InlineData("fr-FR", "2027-06-03", "03/06/2027")]
    public void A_day_that_a_calendar_does_not_know_is_written_as_everywhere(string culture, string day, string written)
    {
        Assert.Equal(written, DayRange.Format(Promise.Of(Day(day), Day(day), PromiseBasis.Clerk), CultureInfo.GetCultureInfo(culture), _today));
    }

    [Fact]
    public async Task List_and_notice_are_there_in_every_culture()
    {
        var product = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(product.Id, 2);
        var row = _shop.Backorder();
        (row.CurrentTo, row.OriginalFrom, row.PlacedOnUtc) = (new(9999, 12, 31), DateTime.MinValue, DateTime.MinValue);
        await _shop.Database.Repository<BackorderRecord>().UpdateAsync(row, publishEvent: false);

        foreach (var culture in new[] { "ar-SA", "fa-IR", "th-TH", "he-IL", "ja-JP", "sv-SE", "de-DE", "x-nowhere-at-all" })
        {
            _shop.Culture = culture;
            CultureInfo.CurrentCulture = culture[0] == 'x' ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture);

            var shown = Assert.Single((await _shop.AskAsync<QueueListFactory, BackorderListModel>(lists => lists.PrepareListAsync(new()))).Data);
            var html = MessageMarkup.ToText(MessageMarkup.Render(new(0), new(2), Promise.Of(new(2026, 6, 3), new(2026, 6, 7), PromiseBasis.Clerk), "x"));

            Assert.Equal(("9999-12-31", "0001-01-01"), (shown.CurrentTo, shown.OriginalFrom));
            Assert.NotEqual("", shown.PlacedOn);
            Assert.Equal("<div class=\"backorder-notice\" data-from=\"2026-06-03\" data-later=\"2\" data-now=\"0\" data-to=\"2026-06-07\">x</div>", html);
        }
    }

    [Fact]
    public void What_a_translator_broke_is_shown_as_it_is()
    {
        foreach (var text in new[] { "{", "{0", "{7}", "}{", "{0:Q}", "{-1}" })
            Assert.NotEqual("", Wording.Fill(text, CultureInfo.InvariantCulture, 3));
    }

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
