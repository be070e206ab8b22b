using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Domain.Tests.Promises;

public sealed class LearnedLeadTimeTests
{
    private static readonly DateOnly _today = new(2026, 11, 24);

    [Fact]
    public void Four_cases_teach_nothing()
    {
        Assert.Null(LearnedLeadTime.From([7, 8, 9, 10]));
    }

    [Fact]
    public void Half_of_the_deliveries_came_within_the_median_and_four_of_five_within_the_other()
    {
        var learned = LearnedLeadTime.From([20, 7, 9, 8, 12]);

        Assert.Equal(new LearnedLeadTime(Cases: 5, Median: 9, Percentile80: 14), learned);
        Assert.Equal((9, 14), (learned!.Value.Median, learned.Value.Percentile80));
    }

    [Fact]
    public void Half_a_day_counts_as_a_day()
    {
        Assert.Equal(4, LearnedLeadTime.Percentile([1, 3, 4, 9], 50));
    }

    [Theory]
    [InlineData(new[] { 6 }, 80, 6)]
    [InlineData(new[] { 2, 9 }, 0, 2)]
    [InlineData(new[] { 2, 9 }, 100, 9)]
    [InlineData(new[] { 10, 20 }, 80, 18)]
    [InlineData(new[] { 10, 11 }, 1, 11)]
    [InlineData(new[] { 0, 10, 20, 30, 40, 50 }, 80, 40)]
    [InlineData(new[] { 0, 3650 }, 50, 1825)]
    public void Between_two_deliveries_the_days_rise_evenly(int[] days, int percent, int expected)
    {
        Assert.Equal(expected, LearnedLeadTime.Percentile(days, percent));
    }

    [Fact]
    public void Nothing_is_learned_of_no_deliveries()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LearnedLeadTime.Percentile([], 50));
    }

    [Fact]
    public void Days_that_cannot_be_are_left_out()
    {
        Assert.Equal(5, LearnedLeadTime.From([-3, 5, 5, 5, 5, 5, 99_999])!.Value.Cases);
        Assert.Null(LearnedLeadTime.From([-3, 5, 5, 5, 5]));
        Assert.Equal(new LearnedLeadTime(Cases: 5, Median: 0, Percentile80: 730), LearnedLeadTime.From([-1, 0, 0, 0, 0, 3650, 3651]));
    }

    [Fact]
    public void The_most_specific_lead_time_counts_and_what_was_set_goes_before_what_was_learned()
    {
        var all = new LeadTimes(Product: null, AvailabilityRange: new(40, 40), Shop: new(50, 50))
        {
            LearnedProduct = new(1, 1),
            Vendor = new(2, 2),
            LearnedShop = new(45, 45)
        };

        Assert.Equal(PromiseBasis.LearnedProduct, Made(all).Basis);
        Assert.Equal(PromiseBasis.ProductLeadTime, Made(all with { Product = new(3, 3) }).Basis);
        Assert.Equal(PromiseBasis.VendorLeadTime, Made(all with { LearnedProduct = null }).Basis);
        Assert.Equal(PromiseBasis.AvailabilityRange, Made(all with { LearnedProduct = null, Vendor = null }).Basis);
        Assert.Equal(PromiseBasis.LearnedShop, Made(new(null, null, new(50, 50)) { LearnedShop = new(45, 45) }).Basis);
    }

    [Fact]
    public void No_lead_time_is_shorter_or_longer_than_the_shop_allows()
    {
        var rule = new PromiseRule(new WorkingCalendar([], []), 0, LeadDaysAreWorkingDays: false) { MinLeadDays = 5, MaxLeadDays = 9 };

        var promise = LeadTimePromise.Make(_today, new(new(2, 30), null, null), rule);

        Assert.Equal((_today.AddDays(5), _today.AddDays(9)), (promise.From!.Value, promise.To!.Value));
    }

    [Fact]
    public void Where_the_shop_allows_no_more_than_less_than_it_needs_the_least_counts()
    {
        var rule = new PromiseRule(new WorkingCalendar([], []), 0, LeadDaysAreWorkingDays: false) { MinLeadDays = 5, MaxLeadDays = 3 };

        Assert.Equal(_today.AddDays(5), LeadTimePromise.Make(_today, new(new(9, 9), null, null), rule).To);
    }

    [Fact]
    public void Accuracy_is_measured_against_the_first_promise_and_counts_those_that_are_still_late()
    {
        KeptPromise[] promises =
        [
            new(Day(0), Day(4), Day(3)),
            new(Day(0), Day(4), Day(7)),
            new(Day(2), Day(4), Day(1)),
            new(Day(-9), Day(-2), null),
            new(Day(0), Day(4), null)
        ];

        var accuracy = PromiseAccuracy.Of(promises, _today);

        Assert.Equal(new PromiseAccuracy(Closed: 3, OpenAndLate: 1, Bias: -0.3333m, MeanAbsolute: 2.3333m, OnTime: 0.5m, Covered: 0.3333m), accuracy);
        Assert.Null(PromiseAccuracy.Of([new(Day(0), Day(4), null)], _today));
    }

    [Fact]
    public void Kept_to_the_day_is_on_time_and_within_the_promise_and_a_promise_that_ends_today_is_not_late_yet()
    {
        var accuracy = PromiseAccuracy.Of([new(Day(-4), Day(-2), Day(-2)), new(Day(-4), Day(-2), Day(-4)), new(Day(-4), Day(0), null)], _today);

        Assert.Equal(new PromiseAccuracy(Closed: 2, OpenAndLate: 0, Bias: -1, MeanAbsolute: 1, OnTime: 1, Covered: 1), accuracy);
    }

    [Fact]
    public void Where_all_is_open_and_late_nothing_was_on_time()
    {
        var accuracy = PromiseAccuracy.Of([new(Day(-4), Day(-1), null)], _today);

        Assert.Equal(new PromiseAccuracy(Closed: 0, OpenAndLate: 1, Bias: 0, MeanAbsolute: 0, OnTime: 0, Covered: 0), accuracy);
    }

    [Fact]
    public void No_day_follows_the_last_one_of_the_calendar()
    {
        Assert.Equal(DateOnly.MaxValue, OrderDay.Of(DateTime.MaxValue, cutOffHour: 14));
    }

    [Theory]
    [InlineData(13, 14, 24)]
    [InlineData(14, 14, 25)]
    [InlineData(23, OrderDay.NO_CUT_OFF, 24)]
    public void After_the_cut_off_hour_an_order_counts_for_the_next_day(int hour, int cutOff, int day)
    {
        Assert.Equal(new DateOnly(2026, 11, day), OrderDay.Of(new DateTime(2026, 11, 24, hour, 30, 0), cutOff));
    }

    [Fact]
    public void Delivery_comes_after_shipping_on_working_days()
    {
        var working = new WorkingCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday], []);

        // Friday and Monday.
        var delivery = Delivery.Of(Promise.Of(Day(3), Day(6), PromiseBasis.Clerk), new(1, 3), working);

        Assert.Equal(Promise.Of(Day(6), Day(9), PromiseBasis.Clerk), delivery);
        Assert.Equal(new Promise.Unknown(), Delivery.Of(new Promise.Unknown(), new(1, 3), working));
    }

    [Fact]
    public void Of_all_that_could_apply_this_is_the_order()
    {
        var times = new LeadTimes(Product: new(1, 1), AvailabilityRange: new(9, 9), Shop: new(11, 11))
        {
            LearnedProduct = new(2, 2),
            Vendor = new(3, 3),
            Supplier = new(4, 4),
            LearnedSupplier = new(5, 5),
            Manufacturer = new(6, 6),
            Category = new(7, 7),
            LearnedCategory = new(8, 8),
            LearnedShop = new(10, 10)
        };

        Func<LeadTimes, LeadTimes>[] unset =
        [
            all => all with { Product = null },
            all => all with { LearnedProduct = null },
            all => all with { Vendor = null },
            all => all with { Supplier = null },
            all => all with { LearnedSupplier = null },
            all => all with { Manufacturer = null },
            all => all with { Category = null },
            all => all with { LearnedCategory = null },
            all => all with { AvailabilityRange = null },
            all => all with { LearnedShop = null }
        ];

        var made = new List<Promise> { Made(times) };
        foreach (var without in unset)
            made.Add(Made(times = without(times)));

        Assert.Equal(
            [
                PromiseBasis.ProductLeadTime, PromiseBasis.LearnedProduct, PromiseBasis.VendorLeadTime, PromiseBasis.SupplierLeadTime, PromiseBasis.LearnedSupplier,
                PromiseBasis.ManufacturerLeadTime, PromiseBasis.CategoryLeadTime, PromiseBasis.LearnedCategory, PromiseBasis.AvailabilityRange,
                PromiseBasis.LearnedShop, PromiseBasis.ShopLeadTime
            ],
            made.Select(promise => promise.Basis));
        Assert.Equal(Enumerable.Range(1, 11).Select(days => (DateOnly?)Day(days)), made.Select(promise => promise.To));
    }

    private static Promise Made(LeadTimes leadTimes) => LeadTimePromise.Make(_today, leadTimes, new(new WorkingCalendar([], []), 0, false));

    private static DateOnly Day(int days) => _today.AddDays(days);
}
