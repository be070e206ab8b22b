using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Models;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Incentives;

/// <summary>On what terms thanks are given, and what becomes of them afterwards.</summary>
public sealed class IncentiveTermsTests : IDisposable
{
    private readonly TestShop _shop;
    private string _failsFor = "none";

    public IncentiveTermsTests()
    {
        _shop = new(services =>
        {
            services.AddScoped(Discounts);
            services.AddSingleton(Substitute.For<IRewardPointService>());
            services.AddSingleton(Substitute.For<ICustomerService>());
        });
        _shop.Settings.IncentivesNeedPayment = false;
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Days_are_counted_in_the_time_zone_of_the_store()
    {
        _shop.Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");
        // June 1 is a Monday at noon UTC; the order comes at 20:00 Pacific on October 1.
        _shop.Clock.Advance(new DateTime(2026, 10, 2, 3, 0, 0) - new DateTime(2026, 6, 1, 12, 0, 0));
        await RuleAsync(days: 10);
        await OrderAsync();

        await UntilAsync(new(2026, 10, 12, 6, 0, 0));
        Assert.Empty(Codes());

        await UntilAsync(new(2026, 10, 12, 8, 0, 0));
        Assert.Single(Codes());
    }

    [Fact]
    public async Task A_rule_that_is_edited_does_not_rewrite_what_was_given()
    {
        var rule = await RuleAsync(reward: IncentiveReward.DiscountPercentage, value: 5);
        var item = await OrderAsync();
        await DaysAsync(15);
        var before = await TextAsync(item.OrderId);
        Assert.Contains("for 5% off", before, StringComparison.Ordinal);

        rule.Value = 10;
        await _shop.DoAsync<IncentiveStore>(book => book.SaveAsync(rule));

        Assert.Equal(before, await TextAsync(item.OrderId));
        Assert.Equal(5m, Assert.Single(Codes()).DiscountPercentage);
    }

    [Fact]
    public async Task What_an_earlier_version_gave_stays_as_it_was_when_its_rule_is_edited()
    {
        var rule = await RuleAsync(reward: IncentiveReward.DiscountPercentage, value: 5);
        var item = await OrderAsync();
        await DaysAsync(15);
        var grant = _shop.Rows<IncentiveGrantRecord>().Single();
        (grant.RewardId, grant.Value) = (0, 0);
        await _shop.Database.Repository<IncentiveGrantRecord>().UpdateAsync(grant, publishEvent: false);

        rule.Value = 10;
        await _shop.DoAsync<IncentiveStore>(book => book.SaveAsync(rule));

        Assert.Contains("for 5% off", await TextAsync(item.OrderId), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_double_click_adds_one_rule()
    {
        var form = new IncentiveModel { FormId = Guid.NewGuid(), Name = "Thanks", KindId = (int)IncentiveKind.Waiting, RewardId = (int)IncentiveReward.DiscountAmount, Value = 5, MostCost = 1, Budget = 10 };

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _shop.DoAsync<IncentivesFactory>(factory => factory.SaveAsync(form)))));

        Assert.Single(_shop.Rows<IncentiveRuleRecord>());
    }

    [Fact]
    public async Task A_rule_with_a_long_name_gives_a_discount_whose_name_fits()
    {
        await RuleAsync(name: new string('x', 200));
        var item = await OrderAsync();

        await DaysAsync(15);

        var name = Assert.Single(Codes()).Name;
        Assert.Equal(200, name.Length);
        Assert.EndsWith($"x #{item.OrderId}", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_fails_does_not_stop_the_others()
    {
        await RuleAsync();
        var (first, second) = (await OrderAsync(), await OrderAsync());
        _failsFor = $"#{first.OrderId}";

        await DaysAsync(15);
        Assert.EndsWith($"#{second.OrderId}", Assert.Single(Codes()).Name, StringComparison.Ordinal);

        _failsFor = "none";
        await DaysAsync(1);
        Assert.Equal(2, Codes().Count);
    }

    [Fact]
    public async Task A_code_ends_with_the_last_day_of_the_setting()
    {
        _shop.Settings.IncentiveCodeDays = 30;
        await RuleAsync();
        var item = await OrderAsync();

        await DaysAsync(15);

        Assert.Equal(new DateTime(2026, 7, 17), Assert.Single(Codes()).EndDateUtc);
        Assert.EndsWith("The code is valid until July 16.", await TextAsync(item.OrderId), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaymentStatus.Pending, 0)]
    [InlineData(PaymentStatus.Authorized, 0)]
    [InlineData(PaymentStatus.Paid, 1)]
    [InlineData(PaymentStatus.PartiallyRefunded, 1)]
    [InlineData(PaymentStatus.Refunded, 0)]
    [InlineData(PaymentStatus.Voided, 0)]
    public async Task Where_the_setting_says_so_only_paid_orders_get_thanks(PaymentStatus payment, int given)
    {
        _shop.Settings.IncentivesNeedPayment = true;
        await RuleAsync();
        var item = await OrderAsync();
        await ChangeAsync(item.OrderId, order => order.PaymentStatus = payment);

        await DaysAsync(15);

        Assert.Equal(given, Codes().Count);
        Assert.Equal(given, _shop.Rows<IncentiveGrantRecord>().Count);
    }

    [Fact]
    public async Task Thanks_for_a_cancelled_order_are_withdrawn_once()
    {
        await RuleAsync();
        var item = await OrderAsync();
        await DaysAsync(15);
        Assert.True(Assert.Single(Codes()).IsActive);

        await _shop.RequestAsync(platform => platform.CancelAsync(item.OrderId));
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.False(Assert.Single(Codes()).IsActive);
        Assert.Equal("", await TextAsync(item.OrderId));
        Assert.Single(_shop.Rows<OrderNote>(), note => note.Note == "The reward for waiting was withdrawn because the order was cancelled.");
    }

    [Fact]
    public async Task The_page_prints_money_with_its_currency()
    {
        await RuleAsync();

        var page = await _shop.AskAsync<IncentivesFactory, IncentivesModel>(factory => factory.PrepareAsync(0));

        var row = Assert.Single(page.Rules);
        Assert.Equal(("$5.00 off", "$0.00 of $100.00"), (row.What, row.Cost));
        Assert.NotEqual(Guid.Empty, page.Rule.FormId);
    }

    private IDiscountService Discounts(IServiceProvider provider)
    {
        var rows = provider.GetRequiredService<IRepository<Discount>>();
        var discounts = Substitute.For<IDiscountService>();
        discounts.GetAllDiscountsAsync().ReturnsForAnyArgs(call => rows.Table.Where(row => row.CouponCode == call.ArgAt<string>(1)).ToList());
        discounts.UpdateDiscountAsync(Arg.Any<Discount>()).Returns(call => rows.UpdateAsync(call.Arg<Discount>()));
        discounts.InsertDiscountAsync(Arg.Any<Discount>()).Returns(call => call.Arg<Discount>().Name.EndsWith(_failsFor, StringComparison.Ordinal)
            ? throw new InvalidOperationException("No.")
            : rows.InsertAsync(call.Arg<Discount>()));

        return discounts;
    }

    private List<Discount> Codes() => _shop.Rows<Discount>();

    private Task<string> TextAsync(int orderId) => _shop.AskAsync<IncentiveWords, string>(words => words.TextAsync(orderId, 1));

    private async Task<IncentiveRuleRecord> RuleAsync(int days = 14, IncentiveReward reward = IncentiveReward.DiscountAmount, decimal value = 5, string name = "Thanks")
    {
        var rule = new IncentiveRuleRecord { Name = name, Active = true, KindId = (int)IncentiveKind.Waiting, Days = days, RewardId = (int)reward, Value = value, MostCost = 1, Budget = 100 };
        await _shop.DoAsync<IncentiveStore>(book => book.SaveAsync(rule));

        return rule;
    }

    private async Task<OrderItem> OrderAsync()
    {
        var product = await _shop.SellAsync(stock: 0);

        return await _shop.BuyAsync(product.Id, 1);
    }

    private async Task ChangeAsync(int orderId, Action<Order> change)
    {
        var order = _shop.Rows<Order>().Single(row => row.Id == orderId);
        change(order);
        await _shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
    }

    private Task DaysAsync(int days)
    {
        _shop.Clock.Advance(TimeSpan.FromDays(days));

        return _shop.RunTaskAsync();
    }

    private Task UntilAsync(DateTime utc)
    {
        _shop.Clock.Advance(utc - _shop.Clock.GetUtcNow().UtcDateTime);

        return _shop.RunTaskAsync();
    }
}
