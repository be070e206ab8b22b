namespace Domain.Tests.Notifications;

public sealed class OrderWordsTests
{
    private static readonly KnownLine _waits = new(Units.None, Units.None, Given.Figures(waiting: 2));

    [Fact]
    public void The_whole_order_waits_only_when_nothing_of_it_is_or_was_there()
    {
        Assert.Equal("OrderState.AllWaits", OrderWords.Of([_waits], hasOthers: false));
        Assert.Equal("OrderState.PartWaits", OrderWords.Of([_waits], hasOthers: true));
        Assert.Equal("OrderState.PartWaits", OrderWords.Of([_waits with { Ready = new(3) }], hasOthers: false));
        Assert.Equal("OrderState.PartWaits", OrderWords.Of([_waits with { Gone = new(3) }], hasOthers: false));
        Assert.Equal("OrderState.PartWaits", OrderWords.Of([_waits, _waits with { Figures = Given.Figures(shipped: 1) }], hasOthers: false));
        Assert.Equal("OrderState.Together", OrderWords.Of([_waits with { IsTogether = true }], hasOthers: true));
    }

    [Theory]
    [InlineData(1, 1, 1, 0, "OrderState.Reserved")]
    [InlineData(0, 1, 1, 0, "OrderState.Released")]
    [InlineData(0, 0, 1, 1, "OrderState.Shipped")]
    [InlineData(0, 0, 0, 1, "OrderState.Cancelled")]
    public void Nothing_waits_any_more(int allocated, int released, int shipped, int cancelled, string key)
    {
        Assert.Equal(key, OrderWords.Of([_waits with { Figures = Given.Figures(0, allocated, released, shipped, cancelled) }], hasOthers: true));
    }

    [Fact]
    public void What_is_not_paid_leads_as_long_as_something_is_open()
    {
        Assert.Equal("OrderState.PaymentDue", OrderWords.Of([_waits with { Payment = PaymentStanding.Due, IsTogether = true }], hasOthers: false));
        Assert.Equal("OrderState.PaymentReturned", OrderWords.Of([_waits with { Payment = PaymentStanding.Returned }], hasOthers: false));
        Assert.Equal("OrderState.Shipped", OrderWords.Of([_waits with { Payment = PaymentStanding.Due, Figures = Given.Figures(shipped: 2) }], hasOthers: false));
    }

    [Fact]
    public void Of_what_nobody_knows_nothing_is_said()
    {
        Assert.Equal("", OrderWords.Of([], hasOthers: true));
        Assert.Equal("", OrderWords.Of([_waits with { Mode = DisplayMode.Silent }], hasOthers: false));
        Assert.Equal("", OrderWords.Of([new KnownLine(new(5), Units.None, default)], hasOthers: false));
    }
}
