using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Incentives;

public sealed class IncentiveTests : IDisposable
{
    private readonly List<Discount> _discounts = [];
    private readonly IRewardPointService _points = Substitute.For<IRewardPointService>();
    private readonly ICustomerService _customers = Substitute.For<ICustomerService>();
    private readonly TestShop _shop;

    public IncentiveTests()
    {
        var discounts = Substitute.For<IDiscountService>();
        discounts.GetAllDiscountsAsync().ReturnsForAnyArgs(call => _discounts.Where(row => row.CouponCode == call.ArgAt<string>(1)).ToList());
        discounts.When(service => service.InsertDiscountAsync(Arg.Any<Discount>())).Do(call => _discounts.Add(call.Arg<Discount>()));
        _customers.GetCustomerByIdAsync(Arg.Any<int>()).Returns(call => new Customer { Id = call.Arg<int>() });
        _shop = new(services => services.AddSingleton(discounts).AddSingleton(_points).AddSingleton(_customers));
        _shop.Settings.IncentivesNeedPayment = false;
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Without_rules_nothing_is_given()
    {
        await WaitAsync(orders: 1, days: 30);

        Assert.Empty(_discounts);
        Assert.DoesNotContain(_shop.Rows<NotificationRecord>(), row => row.Kind.StartsWith("incentives", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_amount_is_told_in_the_money_of_the_order()
    {
        await RuleAsync(IncentiveReward.DiscountAmount, value: 5, budget: 100);
        await WaitAsync(orders: 1, days: 13);
        var order = _shop.Rows<Order>().Single();
        (order.CustomerCurrencyCode, order.CurrencyRate) = ("EUR", 0.9m);
        await _shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);

        await TomorrowAsync(days: 2);

        var discount = Assert.Single(_discounts);
        Assert.Equal(5m, discount.DiscountAmount);
        Assert.Contains(_shop.Rows<OrderNote>(), note => note.Note.Replace('\u00a0', ' ') == $"Thank you for your patience. Use code {discount.CouponCode} for 4,50 € off your next order. The code is valid until September 14.");
    }

    [Fact]
    public async Task Who_waits_too_long_gets_a_code_that_can_be_used_once()
    {
        await RuleAsync(IncentiveReward.DiscountAmount, value: 5, budget: 100);
        await WaitAsync(orders: 1, days: 13);
        Assert.Empty(_discounts);

        await TomorrowAsync(days: 2);
        await TomorrowAsync(days: 1);

        var discount = Assert.Single(_discounts);
        Assert.Equal((5m, false, true, 1, (int)DiscountLimitationType.NTimesOnly), (discount.DiscountAmount, discount.UsePercentage, discount.RequiresCouponCode, discount.LimitationTimes, discount.DiscountLimitationId));
        Assert.Contains(_shop.Rows<OrderNote>(), note => note.DisplayToCustomer && note.Note == $"Thank you for your patience. Use code {discount.CouponCode} for $5.00 off your next order. The code is valid until September 14.");
        var order = _shop.Rows<Order>().Single();
        Assert.Equal($"Thank you for your patience. Use code {discount.CouponCode} for $5.00 off your next order. The code is valid until September 14.", await _shop.AskAsync<IncentiveWords, string>(words => words.TextAsync(order.Id, 1)));
    }

    [Fact]
    public async Task No_more_is_given_than_the_budget_allows()
    {
        await RuleAsync(IncentiveReward.DiscountAmount, value: 5, budget: 12);
        await WaitAsync(orders: 4, days: 15);

        Assert.Equal(2, _discounts.Count);
        Assert.Equal(10m, _shop.Rows<IncentiveGrantRecord>().Sum(row => row.Cost));
    }

    [Fact]
    public async Task Of_two_servers_that_reach_for_the_last_of_a_budget_one_gives_it_back()
    {
        var rule = await RuleAsync(IncentiveReward.DiscountAmount, value: 5, budget: 5);

        var claims = await Task.WhenAll(Enumerable.Range(1, 4).Select(order => Task.Run(() => _shop.AskAsync<IncentiveStore, IncentiveGrantRecord?>(book => book.TryClaimAsync(rule, order, 5, 0)))));

        Assert.Single(claims, claim => claim is not null);
        Assert.Single(_shop.Rows<IncentiveGrantRecord>());
    }

    [Fact]
    public async Task A_discount_that_a_dead_server_claimed_is_given_later_and_once()
    {
        var rule = await RuleAsync(IncentiveReward.DiscountAmount, value: 5, budget: 100);
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, 1);
        await _shop.AskAsync<IncentiveStore, IncentiveGrantRecord?>(book => book.TryClaimAsync(rule, item.OrderId, 5, 0));

        await TomorrowAsync(days: 15);
        await TomorrowAsync(days: 1);

        Assert.Single(_discounts);
        Assert.True(Assert.Single(_shop.Rows<IncentiveGrantRecord>()).IsGiven);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Points_are_for_those_who_have_an_account(bool isRegistered, int given)
    {
        _customers.IsRegisteredAsync(Arg.Any<Customer>(), Arg.Any<bool>()).Returns(isRegistered);
        await RuleAsync(IncentiveReward.RewardPoints, value: 50, budget: 10);
        await WaitAsync(orders: 1, days: 15);

        await _points.ReceivedWithAnyArgs(given).AddRewardPointsHistoryEntryAsync(default!, default, default);
        Assert.Empty(_discounts);
    }

    private async Task<IncentiveRuleRecord> RuleAsync(IncentiveReward reward, decimal value, decimal budget)
    {
        var rule = new IncentiveRuleRecord { Name = "Thanks", Active = true, KindId = (int)IncentiveKind.Waiting, Days = 14, RewardId = (int)reward, Value = value, MostCost = 1, Budget = budget };
        await _shop.DoAsync<IncentiveStore>(book => book.SaveAsync(rule));

        return rule;
    }

    private async Task WaitAsync(int orders, int days)
    {
        var product = await _shop.SellAsync(stock: 0);
        for (var order = 0; order < orders; order++)
            await _shop.BuyAsync(product.Id, 1);

        await TomorrowAsync(days);
    }

    private async Task TomorrowAsync(int days)
    {
        _shop.Clock.Advance(TimeSpan.FromDays(days));
        await _shop.RunTaskAsync();
    }
}
