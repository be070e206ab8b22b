using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class FiguresTests
{
    [Fact]
    public void The_buckets_add_up()
    {
        var figures = Figures(waiting: 1, allocated: 2, released: 4, shipped: 8, cancelled: 16);

        Assert.Equal(Units(31), figures.Quantity);
        Assert.Equal(Units(7), figures.Open);
        Assert.Equal(Units(15), figures.Standing);
    }

    [Fact]
    public void Each_bucket_is_found_by_its_name()
    {
        var figures = Figures(waiting: 1, allocated: 2, released: 4, shipped: 8, cancelled: 16);

        Assert.Equal(Units(1), figures.In(Bucket.Waiting));
        Assert.Equal(Units(2), figures.In(Bucket.Allocated));
        Assert.Equal(Units(4), figures.In(Bucket.Released));
        Assert.Equal(Units(8), figures.In(Bucket.Shipped));
        Assert.Equal(Units(16), figures.In(Bucket.Cancelled));
    }

    [Fact]
    public void A_backorder_that_grows_waits_for_more_and_changes_nothing_else()
    {
        var grown = Entry.OfMore(EntryKind.LineChanged, Units(3)).Deltas.AddTo(Figures(waiting: 2, allocated: 1));

        Assert.Equal(Figures(waiting: 5, allocated: 1), grown);
    }
}
