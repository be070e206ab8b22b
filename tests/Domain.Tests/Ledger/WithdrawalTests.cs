using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class WithdrawalTests
{
    [Fact]
    public void Cancelled_units_are_first_those_that_have_no_stock_yet()
    {
        var moves = Withdrawal.Cancel(Figures(waiting: 2, allocated: 2, released: 2), Units(5));

        Assert.Equal(
            [
                new Move(Bucket.Waiting, Bucket.Cancelled, Units(2)),
                new Move(Bucket.Allocated, Bucket.Cancelled, Units(2)),
                new Move(Bucket.Released, Bucket.Cancelled, Units(1))
            ],
            moves);
    }

    [Fact]
    public void Shipped_units_are_first_those_that_were_released()
    {
        var moves = Withdrawal.Ship(Figures(waiting: 2, allocated: 2, released: 2), Units(5));

        Assert.Equal(
            [
                new Move(Bucket.Released, Bucket.Shipped, Units(2)),
                new Move(Bucket.Allocated, Bucket.Shipped, Units(2)),
                new Move(Bucket.Waiting, Bucket.Shipped, Units(1))
            ],
            moves);
    }

    [Fact]
    public void What_is_shipped_or_cancelled_is_not_open_any_more()
    {
        var done = Figures(shipped: 4, cancelled: 4);

        Assert.Empty(Withdrawal.Cancel(done, Units(3)));
        Assert.Empty(Withdrawal.Ship(done, Units(3)));
    }

    [Fact]
    public void No_more_is_taken_than_is_open()
    {
        Assert.Equal([new Move(Bucket.Waiting, Bucket.Cancelled, Units(2))], Withdrawal.Cancel(Figures(waiting: 2, shipped: 3), Units(9)));
    }

    [Fact]
    public void Nothing_wanted_is_nothing_taken()
    {
        Assert.Empty(Withdrawal.Cancel(Figures(waiting: 2), Units(0)));
    }
}
