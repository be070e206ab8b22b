using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>A day begins at midnight, except where the clock is changed just then.</summary>
public sealed class ZoneTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_day_of_the_filter_has_all_its_moments_and_no_other()
    {
        (string, string, string, string)[] cases =
        [
            ("UTC", "2026-03-29", "2026-03-29T00:00:00", "2026-03-30T00:00:00"),
            // A day of 23 hours, and one of 25.
            ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00", "2026-03-29T22:00:00"),
            ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00", "2026-10-25T23:00:00"),
            // Midnight does not exist: the day begins at one.
            ("Atlantic/Azores", "2026-03-29", "2026-03-29T01:00:00", "2026-03-30T00:00:00"),
            ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00", "2018-11-05T02:00:00"),
            ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00", "2026-04-24T21:00:00"),
            // Midnight comes twice: the day begins with the first one.
            ("Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00", "2026-10-26T01:00:00"),
            ("America/Havana", "2026-11-01", "2026-11-01T04:00:00", "2026-11-02T05:00:00"),
            ("Pacific/Kiritimati", "2026-06-01", "2026-05-31T10:00:00", "2026-06-01T10:00:00"),
            ("Pacific/Pago_Pago", "2026-06-01", "2026-06-01T11:00:00", "2026-06-02T11:00:00")
        ];

        foreach (var (zone, day, first, next) in cases)
        {
            _shop.Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
            await PlaceAsync(Instant(first).AddSeconds(-1), Instant(first), Instant(next).AddSeconds(-1), Instant(next));

            var found = await FoundAsync(Day(day), Day(day));

            Assert.Equal([Instant(first), Instant(next).AddSeconds(-1)], found.Order());
        }
    }

    [Fact]
    public async Task A_time_of_day_in_the_filter_does_not_matter()
    {
        await PlaceAsync(new(2026, 6, 1, 8, 0, 0), new(2026, 6, 2, 8, 0, 0));

        Assert.Equal([new(2026, 6, 1, 8, 0, 0)], await FoundAsync(new(2026, 6, 1, 23, 59, 59, DateTimeKind.Utc), new(2026, 6, 1, 12, 0, 0, DateTimeKind.Local)));
    }

    [Fact]
    public async Task The_first_and_the_last_day_of_all_can_be_asked_for()
    {
        await PlaceAsync(new DateTime(2026, 6, 1));

        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin" })
        {
            _shop.Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

            Assert.Single(await FoundAsync(DateTime.MinValue, DateTime.MaxValue));
            Assert.Empty(await FoundAsync(DateTime.MaxValue, DateTime.MinValue));
        }
    }

    [Fact]
    public async Task Today_is_the_day_in_the_shop()
    {
        foreach (var (zone, day) in new[] { ("Pacific/Kiritimati", "2026-06-02"), ("Pacific/Pago_Pago", "2026-06-01"), ("UTC", "2026-06-01") })
        {
            _shop.Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);

            Assert.Equal(DateOnly.FromDateTime(Day(day)), await _shop.AskAsync<ShopCalendar, DateOnly>(calendar => Task.FromResult(calendar.Today)));
        }
    }

    /// <summary>As many backorders as there are moments, placed at them.</summary>
    private async Task PlaceAsync(params DateTime[] placed)
    {
        while (_shop.Rows<BackorderRecord>().Count < placed.Length)
            await _shop.BuyAsync((await _shop.SellAsync(stock: 0)).Id, 1);

        foreach (var (row, instant) in _shop.Rows<BackorderRecord>().Zip(placed))
        {
            row.PlacedOnUtc = instant;
            await _shop.Database.Repository<BackorderRecord>().UpdateAsync(row, publishEvent: false);
        }
    }

    private async Task<IReadOnlyList<DateTime>> FoundAsync(DateTime from, DateTime to)
    {
        var list = await _shop.AskAsync<QueueListFactory, BackorderListModel>(lists => lists.PrepareListAsync(new() { SearchFrom = from, SearchTo = to }));
        var byId = _shop.Rows<BackorderRecord>().ToDictionary(row => row.Id);

        return [.. list.Data.Select(row => byId[row.Id].PlacedOnUtc)];
    }

    private static DateTime Instant(string iso) => DateTime.ParseExact(iso, "s", CultureInfo.InvariantCulture);

    private static DateTime Day(string iso) => DateTime.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
