using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class DeltasTests
{
    private static readonly Figures _before = Figures(waiting: 9, allocated: 1, released: 5, shipped: 2, cancelled: 7);
    private static readonly Figures _after = Figures(waiting: 3, allocated: 4, released: 6, shipped: 9, cancelled: 12);
    private static readonly Deltas _between = new(-6, 3, 1, 7, 5);

    [Fact]
    public void Each_figure_changes_by_what_it_is_more_than_before()
    {
        Assert.Equal(_between, Deltas.Between(_before, _after));
        Assert.Equal(new Deltas(6, -3, -1, -7, -5), Deltas.Between(_after, _before));
        Assert.Equal(Deltas.None, Deltas.Between(_before, _before));
    }

    [Fact]
    public void Added_to_what_was_before_they_give_what_is_after()
    {
        Assert.Equal(_after, _between.AddTo(_before));
        Assert.Throws<ArgumentOutOfRangeException>(() => _between.AddTo(Figures(waiting: 5)));
    }

    [Fact]
    public void An_entry_says_no_more_than_it_was_told()
    {
        var entry = Entry.Of(EntryKind.Captured);

        Assert.Equal((Deltas.None, null, null, null, ""), (entry.Deltas, entry.LineQuantity, entry.Priority, entry.Promise, entry.Reason));
    }
}
