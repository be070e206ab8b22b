using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class MovesTests
{
    private static readonly Bucket[] _all = Enum.GetValues<Bucket>();

    private static readonly (Bucket From, Bucket To)[] _allowed =
    [
        (Bucket.Waiting, Bucket.Allocated),
        (Bucket.Waiting, Bucket.Shipped),
        (Bucket.Waiting, Bucket.Cancelled),
        (Bucket.Allocated, Bucket.Waiting),
        (Bucket.Allocated, Bucket.Released),
        (Bucket.Allocated, Bucket.Shipped),
        (Bucket.Allocated, Bucket.Cancelled),
        (Bucket.Released, Bucket.Allocated),
        (Bucket.Released, Bucket.Shipped),
        (Bucket.Released, Bucket.Cancelled),
        (Bucket.Shipped, Bucket.Released),
        (Bucket.Cancelled, Bucket.Waiting)
    ];

    private static readonly Figures _figures = Figures(waiting: 10, allocated: 10, released: 10, shipped: 10, cancelled: 10);

    [Fact]
    public void All_that_a_bucket_holds_may_go_and_not_one_more()
    {
        Assert.Equal(new MoveAnswer(Figures(allocated: 3), null), Moves.Make(Figures(waiting: 3), new(Bucket.Waiting, Bucket.Allocated, Units(3)), onHold: false));
        Assert.Equal(new MoveAnswer(Figures(waiting: 3), Refusal.NotEnough), Moves.Make(Figures(waiting: 3), new(Bucket.Waiting, Bucket.Allocated, Units(4)), onHold: false));
    }

    [Fact]
    public void The_table_allows_these_moves_and_no_other()
    {
        foreach (var from in _all)
        {
            foreach (var to in _all)
            {
                var answer = Moves.Make(_figures, new(from, to, Units(1)), onHold: false);

                Assert.Equal(_allowed.Contains((from, to)), answer.IsAllowed);
                Assert.Equal(answer.IsAllowed ? null : (Refusal?)Refusal.MoveNotAllowed, answer.Refusal);
            }
        }
    }

    [Fact]
    public void An_allowed_move_takes_from_one_bucket_and_puts_into_the_other()
    {
        foreach (var (from, to) in _allowed)
        {
            var after = Moves.Make(_figures, new(from, to, Units(3)), onHold: false).Figures;

            foreach (var bucket in _all)
                Assert.Equal(Units(bucket == from ? 7 : bucket == to ? 13 : 10), after.In(bucket));
        }
    }

    [Fact]
    public void Every_bucket_can_be_reached_from_waiting_and_left_again()
    {
        var reached = new HashSet<Bucket> { Bucket.Waiting };
        var open = new Queue<Bucket>(reached);

        while (open.TryDequeue(out var from))
        {
            foreach (var to in NextOf(from).Where(reached.Add))
                open.Enqueue(to);
        }

        Assert.Equal(_all, reached.Order());
        Assert.All(_all, bucket => Assert.NotEmpty(NextOf(bucket)));
    }

    [Fact]
    public void A_move_of_nothing_is_refused()
    {
        AssertRefused(Refusal.NothingToMove, _figures, new(Bucket.Waiting, Bucket.Allocated, Units(0)));
    }

    [Fact]
    public void More_than_a_bucket_holds_is_refused()
    {
        AssertRefused(Refusal.NotEnough, Figures(waiting: 2), new(Bucket.Waiting, Bucket.Allocated, Units(3)));
        AssertRefused(Refusal.NotEnough, Figures(waiting: 2), new(Bucket.Shipped, Bucket.Released, Units(1)));
    }

    [Fact]
    public void A_held_backorder_is_neither_granted_stock_nor_released()
    {
        AssertRefused(Refusal.OnHold, _figures, new(Bucket.Waiting, Bucket.Allocated, Units(1)), onHold: true);
        AssertRefused(Refusal.OnHold, _figures, new(Bucket.Allocated, Bucket.Released, Units(1)), onHold: true);
    }

    [Fact]
    public void A_held_backorder_makes_every_other_move()
    {
        foreach (var (from, to) in _allowed.Where(move => move is not (Bucket.Waiting, Bucket.Allocated) and not (Bucket.Allocated, Bucket.Released)))
            Assert.True(Moves.Make(_figures, new(from, to, Units(1)), onHold: true).IsAllowed);
    }

    [Fact]
    public void A_move_that_could_never_be_made_is_refused_for_that_first()
    {
        AssertRefused(Refusal.MoveNotAllowed, Figures(), new(Bucket.Cancelled, Bucket.Shipped, Units(0)), onHold: true);
    }

    [Fact]
    public void Decided_moves_go_through_the_table_one_after_the_other()
    {
        Move[] moves = [new(Bucket.Released, Bucket.Allocated, Units(2)), new(Bucket.Allocated, Bucket.Waiting, Units(3))];

        Assert.Equal(Figures(waiting: 3), Moves.Apply(Figures(allocated: 1, released: 2), moves));
        Assert.Equal(Figures(waiting: 3), Moves.Apply(Figures(waiting: 3), [new(Bucket.Waiting, Bucket.Allocated, Units(0))]));
    }

    /// <summary>No writer has a way around it: an entry that moves units is made of moves that the table names.</summary>
    [Theory]
    [InlineData(Bucket.Released, Bucket.Waiting, 1)]
    [InlineData(Bucket.Cancelled, Bucket.Allocated, 1)]
    [InlineData(Bucket.Waiting, Bucket.Allocated, 11)]
    public void A_decided_move_that_the_table_refuses_is_a_bug(Bucket from, Bucket to, int units)
    {
        var bug = Assert.Throws<InvalidOperationException>(() => Entry.OfMoves(EntryKind.TakenBack, _figures, [new(from, to, Units(units))]));

        Assert.Equal($"{units} units cannot go from {from} to {to}.", bug.Message);
    }

    private static void AssertRefused(Refusal refusal, Figures figures, Move move, bool onHold = false)
    {
        var answer = Moves.Make(figures, move, onHold);

        Assert.Equal(refusal, answer.Refusal);
        Assert.False(answer.IsAllowed);
        Assert.Equal(figures, answer.Figures);
    }

    private static IEnumerable<Bucket> NextOf(Bucket from) => _all.Where(to => Moves.Make(_figures, new(from, to, Units(1)), onHold: false).IsAllowed);
}
