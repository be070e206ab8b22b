using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Plugin.Tests.Requests;

/// <summary>What a cancellation is worth, as the note of the order and the mail say it.</summary>
public sealed class RequestMoneyTests : IDisposable
{
    private readonly RequestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_coupon_on_the_subtotal_is_taken_off_what_is_refunded()
    {
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => (order.OrderSubTotalDiscountInclTax, order.OrderTotal) = (20, 80));

        await _shop.CancelAsync(item, units: 1);

        Assert.Contains(_shop.Notes(), note => note == "Refund due: $40.00. The order total stays $80.00, because automatic updates of order totals are disabled. Correct it to $40.00 on the order page.");
        Assert.Contains("Cancelled at your request: 1 × Kettle. Refund due: $40.00. The total on your order page is corrected later.", _shop.ShownNotes());
        Assert.Equal("Refund due: $40.00. The total on your order page is corrected later.", await _shop.MailMoneyAsync());
        Assert.DoesNotContain(_shop.Notes(), note => note.Contains("50.00", StringComparison.Ordinal));
        Assert.Equal((80m, PaymentStatus.Paid), (_shop.Shop.Rows<Order>().Single().OrderTotal, _shop.Shop.Rows<Order>().Single().PaymentStatus));
    }

    [Theory]
    [InlineData(30, 0)]
    [InlineData(0, 30)]
    public async Task So_is_a_discount_of_ten_percent_on_subtotal_or_total(int coupon, int discount)
    {
        var item = await _shop.PaidAsync(quantity: 3, price: 100, order => (order.OrderSubTotalDiscountInclTax, order.OrderDiscount, order.OrderTotal) = (coupon, discount, 270));

        await _shop.CancelAsync(item, units: 2);

        Assert.Equal((180m, 180m), (_shop.Request().Amount, _shop.Request().WorthInMoney));
        Assert.StartsWith("Refund due: $180.00.", await _shop.MailMoneyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shipping_stays()
    {
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => (order.OrderShippingInclTax, order.OrderTotal) = (7, 107));

        await _shop.CancelAsync(item, units: 2);

        Assert.Contains(_shop.Notes(), note => note.StartsWith("Refund due: $100.00. The order total stays $107.00", StringComparison.Ordinal) && note.Contains("Correct it to $7.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Points_and_gift_cards_bear_their_share_and_are_named()
    {
        var item = await PaidWithPointsAsync();

        await _shop.CancelAsync(item, units: 1);

        const string due = "Refund due: $30.00. Back on the gift card: $5.00. Reward points to return: 150.";
        Assert.StartsWith(due, await _shop.MailMoneyAsync(), StringComparison.Ordinal);
        Assert.Contains(_shop.Notes(), note => note.StartsWith(due, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_by_one_it_adds_up_to_what_was_paid_also_where_the_shop_forgets_the_coupon(bool follow)
    {
        _shop.OrderSettings.AutoUpdateOrderTotalsOnEditingOrder = follow;
        var item = await _shop.PaidAsync(quantity: 3, price: 33.33m, order => (order.OrderSubTotalDiscountInclTax, order.OrderTotal) = (20, 79.99m));

        for (var round = 0; round < 3; round++)
            await _shop.CancelAsync(item, units: 1);

        Assert.Equal(79.99m, _shop.Shop.Rows<RequestRecord>().Sum(request => request.WorthInMoney));
        Assert.Equal(0m, _shop.Shop.Rows<RequestRecord>()[^1].TotalMeant(_shop.Shop.Rows<Order>().Single()));
    }

    [Fact]
    public async Task So_do_points_where_the_shop_takes_them_as_used_in_full()
    {
        _shop.OrderSettings.AutoUpdateOrderTotalsOnEditingOrder = true;
        var item = await PaidWithPointsAsync();

        await _shop.CancelAsync(item, units: 1);
        Assert.Contains(_shop.Notes(), note => note.Contains("recalculated the order total to $10.00, but by these amounts it should be $30.00", StringComparison.Ordinal));
        await _shop.CancelAsync(item, units: 1);

        var requests = _shop.Shop.Rows<RequestRecord>();
        Assert.Equal((60m, 10m, 30m, 300), (requests.Sum(one => one.WorthInMoney), requests.Sum(one => one.WorthOnGiftCards), requests.Sum(one => one.WorthInPoints), requests.Sum(one => one.Points)));
    }

    [Theory]
    [InlineData("JPY", 150, "6,000 JPY")]
    [InlineData("KWD", 0.3075, "12.300 KWD")]
    public async Task It_is_told_in_the_currency_of_the_order(string code, double rate, string told)
    {
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => (order.OrderSubTotalDiscountInclTax, order.OrderTotal, order.CustomerCurrencyCode, order.CurrencyRate) = (20, 80, code, (decimal)rate));

        await _shop.CancelAsync(item, units: 1);

        Assert.StartsWith($"Refund due: {told}.", await _shop.MailMoneyAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaymentStatus.Pending, "Less to pay: $50.00. The total on your order page is corrected later.")]
    [InlineData(PaymentStatus.Authorized, "Less to pay: $50.00. The total on your order page is corrected later.")]
    [InlineData(PaymentStatus.Refunded, "The total on your order page is corrected later.")]
    public async Task Nothing_is_refunded_that_was_not_paid_or_went_back_already(PaymentStatus status, string told)
    {
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => order.PaymentStatus = status);

        await _shop.CancelAsync(item, units: 1);

        Assert.Equal(told, await _shop.MailMoneyAsync());
        Assert.DoesNotContain(_shop.Notes(), note => note.Contains("Refund due", StringComparison.Ordinal));
    }

    private async Task<OrderItem> PaidWithPointsAsync()
    {
        var points = new RewardPointsHistory { Points = -300, UsedAmount = 30 };
        await _shop.Shop.Database.Repository<RewardPointsHistory>().InsertAsync(points);
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => (order.OrderTotal, order.RedeemedRewardPointsEntryId) = (60, points.Id));
        await _shop.Shop.Database.Repository<GiftCardUsageHistory>().InsertAsync(new GiftCardUsageHistory { UsedValue = 10, UsedWithOrderId = item.OrderId });

        return item;
    }
}
