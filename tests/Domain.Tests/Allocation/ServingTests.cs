using static Domain.Tests.Given;

namespace Domain.Tests.Allocation;

public sealed class ServingTests
{
    private const int PROCESSING = 20;
    private const int PAID = 30;
    private const int NOT_YET_SHIPPED = 20;

    private static readonly LineHold _free = new(IsProductDeleted: false, IsOrderPlaced: true, IsHeld: false);

    private static ServingRule Week => ServingRule.Of(7, "Payments.CashOnDelivery, Payments.Invoice", Noon);

    [Fact]
    public void A_paid_order_under_way_is_served()
    {
        Assert.Empty(Serving.Obstacles(Order(), _free, Week));
    }

    public static TheoryData<int, int, ServingObstacle[]> Table => new()
    {
        // status, payment, what stands in the way
        { 10, 10, [] },
        { 10, 20, [] },
        { 20, 30, [] },
        { 20, 35, [] },
        { 20, 40, [ServingObstacle.Refunded] },
        { 10, 50, [ServingObstacle.Voided] },
        { 30, 30, [ServingObstacle.CompletedByHand] },
        { 30, 35, [ServingObstacle.CompletedByHand] },
        { 30, 40, [ServingObstacle.CompletedByHand, ServingObstacle.Refunded] },
        { 40, 30, [ServingObstacle.OrderCancelled] },
        { 40, 40, [ServingObstacle.OrderCancelled, ServingObstacle.Refunded] },
        { 40, 50, [ServingObstacle.OrderCancelled, ServingObstacle.Voided] }
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Status_and_payment_say_what_stands_in_the_way(int status, int payment, ServingObstacle[] expected)
    {
        Assert.Equal(expected, Serving.Obstacles(Order(status, payment), _free, Week));
    }

    [Theory]
    [InlineData(6, "Payments.PayPalCommerce", false)]
    [InlineData(7, "Payments.PayPalCommerce", true)]
    [InlineData(30, "Payments.PayPalCommerce", true)]
    [InlineData(30, "Payments.CashOnDelivery", false)]
    [InlineData(30, "Payments.Invoice", false)]
    [InlineData(30, "", false)]
    public void An_order_that_stays_unpaid_is_held_after_the_days_of_the_rule_unless_it_is_paid_later(int age, string method, bool isHeld)
    {
        var order = Order(payment: 10, method: method, placed: Noon.AddDays(-age));

        Assert.Equal(isHeld ? [ServingObstacle.NotPaid] : [], Serving.Obstacles(order, _free, Week));
        Assert.Empty(Serving.Obstacles(order, _free, ServingRule.Of(0, "", Noon)));
        Assert.Empty(Serving.Obstacles(order, _free, ServingRule.Of(int.MaxValue, null, Noon)));
    }

    [Fact]
    public void Where_no_method_is_named_only_an_order_without_one_is_paid_later()
    {
        Assert.Equal([""], ServingRule.Of(7, null, Noon).PaidLater);
        Assert.Equal(["", "Payments.Invoice"], ServingRule.Of(7, " Payments.Invoice;Payments.Invoice ", Noon).PaidLater);
    }

    [Fact]
    public void An_order_with_nothing_to_pay_has_no_method_and_is_served_however_old_it_is()
    {
        Assert.Empty(Serving.Obstacles(new() { StatusId = PROCESSING, PaymentStatusId = 10, PlacedOnUtc = Noon.AddYears(-1) }, Week));
    }

    [Fact]
    public void An_order_without_shipping_is_complete_when_it_is_paid_and_still_served()
    {
        Assert.Empty(Serving.Obstacles(Order(status: OrderFacts.COMPLETE, shipping: OrderFacts.NO_SHIPPING), _free, Week));
    }

    [Fact]
    public void What_the_rule_holds_and_what_a_clerk_holds_are_two_things()
    {
        var held = _free with { IsHeld = true };

        Assert.Equal([ServingObstacle.Refunded, ServingObstacle.HeldByHand], Serving.Obstacles(Order(payment: OrderFacts.REFUNDED), held, Week));
        Assert.Equal([ServingObstacle.HeldByHand], Serving.Obstacles(Order(), held, Week));
        Assert.Equal([ServingObstacle.Refunded], Serving.Obstacles(Order(payment: OrderFacts.REFUNDED), _free, Week));
    }

    [Fact]
    public void Product_and_placing_count_too()
    {
        Assert.Equal([ServingObstacle.ProductDeleted], Serving.Obstacles(Order(), _free with { IsProductDeleted = true }, Week));
        Assert.Equal([ServingObstacle.OrderIncomplete], Serving.Obstacles(Order(), _free with { IsOrderPlaced = false }, Week));
        Assert.Equal([ServingObstacle.OrderDeleted], Serving.Obstacles(Order(isDeleted: true), _free, Week));
    }

    [Fact]
    public void The_database_is_asked_the_same_question()
    {
        var hinders = Serving.Hinders(Week).Compile();
        var unpaid = Serving.Hinders(Week, ServingObstacle.NotPaid).Compile();

        foreach (var order in EveryOrder())
        {
            var obstacles = Serving.Obstacles(order, Week);
            Assert.Equal(obstacles.Count > 0, hinders(order));
            Assert.Equal(obstacles.Contains(ServingObstacle.NotPaid), unpaid(order));
        }
    }

    private static IEnumerable<OrderFacts> EveryOrder() =>
        from status in (int[])[10, 20, 30, 40]
        from payment in (int[])[10, 20, 30, 35, 40, 50]
        from shipping in (int[])[10, 20, 25, 30, 40]
        from method in (string[])["", "Payments.Invoice", "Payments.Card"]
        from age in (int[])[0, 7, 60]
        from isDeleted in (bool[])[false, true]
        select Order(status, payment, shipping, method, Noon.AddDays(-age), isDeleted);

    private static OrderFacts Order(int status = PROCESSING, int payment = PAID, int shipping = NOT_YET_SHIPPED, string method = "", DateTime? placed = null, bool isDeleted = false) => new()
    {
        OrderId = 1,
        IsDeleted = isDeleted,
        StatusId = status,
        PaymentStatusId = payment,
        ShippingStatusId = shipping,
        PaymentMethod = method,
        PlacedOnUtc = placed ?? Noon
    };
}
