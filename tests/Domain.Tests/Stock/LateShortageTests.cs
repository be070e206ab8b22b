using static Domain.Tests.Given;

namespace Domain.Tests.Stock;

public sealed class LateShortageTests
{
    [Fact]
    public void Who_counted_on_the_goods_last_gives_way_first()
    {
        var shares = Share(3, Claim(1, 2, day: 1), Claim(2, 2, day: 3), Claim(3, 2, day: 2));

        Assert.Equal([(2, 2), (3, 1)], shares);
    }

    [Fact]
    public void Nobody_gives_up_more_than_is_missing_or_than_was_claimed()
    {
        Assert.Equal([(2, 1)], Share(1, Claim(1, 5, day: 1), Claim(2, 5, day: 2)));
        Assert.Equal([(2, 5), (1, 5)], Share(99, Claim(1, 5, day: 1), Claim(2, 5, day: 2)));
    }

    [Fact]
    public void Where_nothing_is_missing_everybody_keeps_all()
    {
        Assert.Empty(Share(0, Claim(1, 5, day: 1)));
    }

    [Fact]
    public void A_claim_of_nothing_is_passed_over_and_the_next_one_gives_way()
    {
        Assert.Equal([(1, 2)], Share(2, Claim(1, 5, day: 1), Claim(2, 0, day: 2)));
    }

    [Fact]
    public void Of_the_same_moment_what_was_set_aside_gives_way_before_what_stock_covered()
    {
        var shares = Share(
            6,
            Claim(7, 2, day: 1, CommitmentKind.CoveredLine),
            Claim(8, 2, day: 1, CommitmentKind.CoveredPart),
            Claim(9, 2, day: 1, CommitmentKind.Allocated));

        Assert.Equal([(9, 2), (8, 2), (7, 2)], shares);
    }

    [Fact]
    public void Of_the_same_moment_and_kind_the_higher_id_gives_way_first_in_whatever_order_they_were_read()
    {
        Assert.Equal([(9, 1), (5, 1)], Share(2, Claim(5, 1, day: 1), Claim(2, 1, day: 1), Claim(9, 1, day: 1)));
        Assert.Equal([(9, 1), (5, 1)], Share(2, Claim(9, 1, day: 1), Claim(2, 1, day: 1), Claim(5, 1, day: 1)));
    }

    [Fact]
    public void Of_what_one_delivery_gave_who_ordered_last_gives_way_first_also_when_found_late()
    {
        var first = Claim(9, 2, day: 1) with { PlacedOnUtc = Noon };
        var last = Claim(4, 2, day: 1) with { PlacedOnUtc = Noon.AddMinutes(1) };

        Assert.Equal([(4, 2), (9, 1)], Share(3, first, last));
    }

    private static IEnumerable<(int Id, int Short)> Share(int missing, params StockCommitment[] claims)
    {
        return LateShortage.Share(Units(missing), claims).Select(share => (share.Claim.Id, share.Short.Value));
    }

    private static StockCommitment Claim(int id, int units, int day, CommitmentKind kind = CommitmentKind.Allocated) =>
        new(kind, id, Units(units), Noon.AddDays(day), Noon);
}
