using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class BackorderStateTests
{
    private static readonly Promise _june = new Promise.Expected(Day(2026, 6, 3), PromiseBasis.ShopLeadTime);
    private static readonly Promise _july = new Promise.Expected(Day(2026, 7, 1), PromiseBasis.Clerk);
    private static readonly Entry _captured = Entry.Captured(Units(2), lineQuantity: Units(5), _june);

    [Fact]
    public void Before_its_first_entry_there_is_nothing()
    {
        Assert.Equal(0, BackorderState.Nothing.LastNumber);
        Assert.Equal(Figures(), BackorderState.Nothing.Figures);
        Assert.Equal(new Promise.Unknown(), BackorderState.Nothing.Original);
        Assert.True(BackorderState.Nothing.IsPassedOver);
    }

    [Fact]
    public void A_captured_backorder_waits_and_keeps_its_first_promise()
    {
        var state = BackorderState.Replay([_captured]);

        Assert.Equal(1, state.LastNumber);
        Assert.Equal(Figures(waiting: 2), state.Figures);
        Assert.Equal(Units(5), state.LineQuantity);
        Assert.Equal(_june, state.Original);
        Assert.Equal(_june, state.Current);
        Assert.Equal(BackorderStatus.Waiting, state.Status);
    }

    [Fact]
    public void A_revised_promise_does_not_overwrite_the_first_one()
    {
        var state = BackorderState.Replay([_captured, Entry.Of(EntryKind.PromiseRevised) with { Promise = _july }, Entry.Of(EntryKind.Noted)]);

        Assert.Equal(_june, state.Original);
        Assert.Equal(_july, state.Current);
        Assert.Equal(3, state.LastNumber);
    }

    [Fact]
    public void A_backorder_without_a_first_promise_stays_without_one()
    {
        var unknown = Entry.Captured(Units(2), Units(5), new Promise.Unknown());
        var state = BackorderState.Replay([unknown, Entry.Of(EntryKind.PromiseRevised) with { Promise = _july }]);

        Assert.Equal(new Promise.Unknown(), state.Original);
        Assert.Equal(_july, state.Current);
    }

    [Fact]
    public void Moves_become_one_entry_that_changes_the_figures()
    {
        var before = Figures(waiting: 2);
        var entry = Entry.OfMoves(EntryKind.Allocated, before, [new(Bucket.Waiting, Bucket.Allocated, Units(1))]);
        var state = BackorderState.Replay([_captured, entry]);

        Assert.Equal(new Deltas(-1, 1, 0, 0, 0), entry.Deltas);
        Assert.Equal(Figures(waiting: 1, allocated: 1), state.Figures);
        Assert.Equal(BackorderStatus.PartlyAllocated, state.Status);
    }

    [Fact]
    public void An_order_that_is_not_known_to_be_real_is_passed_over_and_a_held_one_too()
    {
        var captured = BackorderState.Replay([_captured]);
        var placed = captured.With(Entry.Of(EntryKind.OrderPlaced));
        var held = placed.With(Entry.Of(EntryKind.Held));

        Assert.True(captured.IsPassedOver);
        Assert.False(placed.IsPassedOver);
        Assert.True(held.IsPassedOver);
        Assert.False(held.With(Entry.Of(EntryKind.Unheld)).IsPassedOver);
    }

    [Fact]
    public void An_order_once_placed_stays_placed()
    {
        Assert.True(BackorderState.Replay([_captured, Entry.Of(EntryKind.OrderPlaced), Entry.Of(EntryKind.Noted)]).IsOrderPlaced);
    }

    [Theory]
    [InlineData(2, 0, 2, 0)]
    [InlineData(0, 2, 0, 0)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(0, 1, 0, 1)]
    public void What_is_ordered_again_is_cancelled_no_more(int waiting, int covered, int waits, int cancelled)
    {
        var closed = BackorderState.Replay(
            [_captured, Entry.OfMoves(EntryKind.Cancelled, Figures(waiting: 2), [new(Bucket.Waiting, Bucket.Cancelled, Units(2))])]);

        var figures = closed.With(Entry.Reopened(Units(waiting), Units(covered))).Figures;

        Assert.Equal((waits, cancelled, waits + cancelled), (figures.Waiting.Value, figures.Cancelled.Value, figures.Quantity.Value));
    }

    [Fact]
    public void A_cancelled_order_can_come_back_but_a_shortened_line_is_no_cancelled_order()
    {
        var cancelled = Entry.OfMoves(EntryKind.Cancelled, Figures(waiting: 2), [new(Bucket.Waiting, Bucket.Cancelled, Units(2))]);
        var closed = BackorderState.Replay([_captured, cancelled]);

        Assert.True(closed.IsOrderClosed);
        Assert.False(closed.With(Entry.Reopened(default, default)).IsOrderClosed);
        Assert.False(BackorderState.Replay([_captured, cancelled with { LineQuantity = 3 }]).IsOrderClosed);
    }

    [Fact]
    public void Priority_is_the_last_one_given()
    {
        Assert.Equal(7, BackorderState.Replay([_captured, Entry.Of(EntryKind.PriorityChanged) with { Priority = 7 }, Entry.Of(EntryKind.Noted)]).Priority);
    }

    [Fact]
    public void An_entry_that_would_make_a_figure_negative_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => BackorderState.Replay([_captured, Entry.Stored(EntryKind.Allocated, new(-3, 3, 0, 0, 0))]));
    }

    [Fact]
    public void The_stored_numbers_of_the_kinds_never_change()
    {
        Assert.Equal(
            "Captured 10, OrderPlaced 20, Allocated 30, TakenBack 40, Released 50, Shipped 60, ShipmentUndone 70, Cancelled 80, "
            + "Reopened 90, LineChanged 100, Held 110, Unheld 120, PriorityChanged 130, PromiseRevised 140, Noted 150, ReleaseUndone 160, FoundShort 170, HomeChanged 180, CustomerTold 240",
            string.Join(", ", Enum.GetValues<EntryKind>().Select(kind => $"{kind} {(int)kind}")));
    }

    [Fact]
    public void What_the_customer_does_not_know_grows_with_what_is_found_short_and_shrinks_with_what_is_told()
    {
        var found = BackorderState.Replay([_captured, Entry.OfMore(EntryKind.FoundShort, Units(3)) with { Untold = 3 }]);
        var told = found.With(Entry.Of(EntryKind.CustomerTold) with { Untold = -2 });

        Assert.Equal(3, found.Untold);
        Assert.Equal(1, told.Untold);
        Assert.Equal(0, told.With(Entry.Of(EntryKind.CustomerTold) with { Untold = -2 }).Untold);
        Assert.Equal(5, told.Figures.Quantity.Value);
    }
}
