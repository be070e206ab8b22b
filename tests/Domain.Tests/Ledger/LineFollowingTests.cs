using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class LineFollowingTests
{
    [Fact]
    public void A_line_that_did_not_change_moves_nothing()
    {
        Assert.Empty(LineFollowing.Follow(Figures(waiting: 2), Units(5), Facts(5)));
    }

    [Fact]
    public void A_cancelled_line_cancels_all_that_is_open_and_leaves_what_was_shipped()
    {
        var after = Followed(Figures(waiting: 1, allocated: 2, released: 3, shipped: 4), 10, LineFacts.Gone);

        Assert.Equal(Figures(shipped: 4, cancelled: 6), after);
    }

    [Fact]
    public void A_line_that_became_shorter_gives_up_waiting_units_first()
    {
        Assert.Equal(Figures(allocated: 1, cancelled: 2), Followed(Figures(waiting: 1, allocated: 2), 5, Facts(3)));
    }

    [Fact]
    public void What_is_left_of_a_shorter_line_is_what_stock_covered()
    {
        // 8 ordered, 3 from stock, 5 late: the one unit that stays is one of the 3.
        Assert.Equal(Figures(cancelled: 5), Followed(Figures(waiting: 5), 8, Facts(1)));
        Assert.Equal(Figures(waiting: 1, cancelled: 4), Followed(Figures(waiting: 5), 8, Facts(4)));
    }

    [Fact]
    public void The_units_that_stock_covered_leave_first()
    {
        // 5 ordered, 3 from stock, 2 late: a parcel of 3 holds no backordered unit.
        Assert.Empty(LineFollowing.Follow(Figures(allocated: 2), Units(5), Facts(5, shipped: 3)));
        Assert.Equal(Figures(allocated: 1, shipped: 1), Followed(Figures(allocated: 2), 5, Facts(5, shipped: 4)));
        Assert.Equal(Figures(shipped: 2), Followed(Figures(released: 2), 5, Facts(5, shipped: 5)));
    }

    [Fact]
    public void What_was_never_released_can_still_leave_the_house()
    {
        Assert.Equal(Figures(shipped: 2), Followed(Figures(waiting: 2), 2, Facts(2, shipped: 2)));
    }

    [Fact]
    public void A_deleted_shipment_brings_units_back_as_released()
    {
        Assert.Equal(Figures(released: 2), Followed(Figures(shipped: 2), 5, Facts(5, shipped: 3)));
    }

    [Fact]
    public void A_parcel_that_holds_a_few_more_ships_just_those_and_one_that_holds_a_few_less_returns_just_those()
    {
        // 5 ordered, 2 from stock, 3 late.
        Assert.Equal([new(Bucket.Allocated, Bucket.Shipped, Units(1))], LineFollowing.Follow(Figures(allocated: 2, shipped: 1), Units(5), Facts(5, shipped: 4)));
        Assert.Equal([new(Bucket.Shipped, Bucket.Released, Units(1))], LineFollowing.Follow(Figures(shipped: 3), Units(5), Facts(5, shipped: 4)));
    }

    [Fact]
    public void What_comes_back_while_the_line_keeps_its_length_comes_back_at_once()
    {
        Assert.Equal([new(Bucket.Shipped, Bucket.Released, Units(2))], LineFollowing.Follow(Figures(shipped: 2), Units(5), Facts(5, shipped: 1)));
    }

    [Fact]
    public void A_line_that_became_shorter_after_its_shipment_was_deleted_keeps_no_more_than_it_owes()
    {
        Assert.Equal(Figures(released: 2, cancelled: 1), Followed(Figures(shipped: 3), 3, Facts(2)));
        Assert.Equal(Figures(released: 1, cancelled: 2), Followed(Figures(waiting: 1, shipped: 2), 3, Facts(1)));
    }

    [Fact]
    public void A_line_that_became_shorter_while_its_shipment_stands_leaves_what_was_shipped()
    {
        Assert.Equal(Figures(shipped: 2, cancelled: 1), Followed(Figures(waiting: 1, shipped: 2), 3, Facts(2, shipped: 2)));
    }

    [Fact]
    public void A_line_that_became_shorter_and_was_shipped_meanwhile_does_both()
    {
        Assert.Equal(Figures(shipped: 3, cancelled: 2), Followed(Figures(waiting: 5), 5, Facts(3, shipped: 3)));
    }

    [Fact]
    public void A_line_that_grew_moves_nothing_and_tells_by_how_much_it_grew()
    {
        Assert.Empty(LineFollowing.Follow(Figures(waiting: 2), Units(5), Facts(8)));
        Assert.Equal(Units(3), LineFollowing.Growth(Units(5), Facts(8)));
    }

    [Fact]
    public void A_line_that_shrank_or_is_gone_did_not_grow()
    {
        Assert.Equal(Units(0), LineFollowing.Growth(Units(5), Facts(4)));
        Assert.Equal(Units(0), LineFollowing.Growth(Units(5), LineFacts.Gone));
        Assert.Equal(Units(0), LineFollowing.Growth(Units(5), new LineFacts(Stands: false, Units(8), Units(0))));
    }

    [Fact]
    public void More_in_parcels_than_on_the_line_ships_the_backorder_once()
    {
        Assert.Equal(Figures(shipped: 2), Followed(Figures(allocated: 2), 5, Facts(5, shipped: 9)));
    }

    private static Figures Followed(Figures figures, int lineQuantity, LineFacts line)
    {
        return Moves.Apply(figures, LineFollowing.Follow(figures, Units(lineQuantity), line));
    }

    [Fact]
    public void A_component_is_what_its_line_is_so_many_times_over()
    {
        Assert.Equal(new LineFacts(true, Units(12), Units(4)), new LineFacts(true, Units(3), Units(1)).Times(4));
        Assert.Equal(LineFacts.Gone, LineFacts.Gone.Times(4));
    }
}
