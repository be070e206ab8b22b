namespace Domain.Tests.Notifications;

/// <summary>What a customer may know of a line, from the figures and from what was told.</summary>
public sealed class KnownLineTests
{
    [Theory]
    // Stock 3, five ordered.
    [InlineData(2, 0, 0, 0, 0, 0, 5, 0, 3, 0, 2, 0, 0, 0, 0)]
    [InlineData(2, 0, 0, 0, 0, 0, 5, 1, 2, 1, 2, 0, 0, 0, 0)]
    [InlineData(2, 0, 0, 0, 0, 0, 5, 3, 0, 3, 2, 0, 0, 0, 0)]
    [InlineData(0, 1, 0, 1, 0, 0, 5, 4, 0, 3, 0, 1, 0, 1, 0)]
    // The shop knows of a shipment before the backorder does.
    [InlineData(2, 0, 0, 0, 0, 0, 5, 5, 0, 3, 2, 0, 0, 0, 0)]
    // Five in stock, and two of them found missing in silence: they wait, come in, and leave.
    [InlineData(2, 0, 0, 0, 0, 2, 5, 0, 5, 0, 0, 0, 0, 0, 0)]
    [InlineData(0, 2, 0, 0, 0, 2, 5, 0, 5, 0, 0, 0, 0, 0, 0)]
    [InlineData(0, 0, 2, 0, 0, 2, 5, 3, 2, 3, 0, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 2, 0, 2, 5, 5, 0, 5, 0, 0, 0, 0, 0)]
    [InlineData(0, 0, 0, 0, 2, 2, 3, 0, 3, 0, 0, 0, 0, 0, 0)]
    // Three on backorder from the start, and two more in silence.
    [InlineData(5, 0, 0, 0, 0, 2, 8, 0, 5, 0, 3, 0, 0, 0, 0)]
    [InlineData(2, 3, 0, 0, 0, 2, 8, 0, 5, 0, 0, 3, 0, 0, 0)]
    [InlineData(0, 5, 0, 0, 0, 2, 8, 0, 5, 0, 0, 3, 0, 0, 0)]
    public void What_nobody_told_counts_as_being_in_stock(
        int waiting, int allocated, int released, int shipped, int cancelled, int untold, int line, int left,
        int ready, int gone, int knownWaiting, int knownAllocated, int knownReleased, int knownShipped, int knownCancelled)
    {
        var known = KnownLine.Of(Given.Figures(waiting, allocated, released, shipped, cancelled), new(untold), new(line), new(left));

        Assert.Equal(new(new(ready), new(gone), Given.Figures(knownWaiting, knownAllocated, knownReleased, knownShipped, knownCancelled)), known);
    }

    [Fact]
    public void However_much_is_said_to_be_untold_no_unit_is_lost_or_counted_twice()
    {
        foreach (var untold in Enumerable.Range(0, 9))
        {
            var known = KnownLine.Of(Given.Figures(1, 1, 1, 1, 1), new(untold), new(6), new(2));

            Assert.Equal(6, (known.Ready + known.Gone + known.Figures.Standing).Value);
            Assert.Equal(Math.Max(0, 5 - untold), known.Figures.Quantity.Value);
        }
    }

    [Theory]
    // Fewer left than the backorder counts as shipped, and fewer are on the line than it counts at all: nothing is less than nothing.
    [InlineData(0, 2, 5, 1, 3, 0)]
    [InlineData(4, 0, 3, 0, 0, 0)]
    public void Where_line_and_backorder_do_not_agree_yet_nothing_was_in_stock_or_gone(int waiting, int shipped, int line, int left, int ready, int gone)
    {
        var known = KnownLine.Of(Given.Figures(waiting, shipped: shipped), Units.None, new(line), new(left));

        Assert.Equal((ready, gone), (known.Ready.Value, known.Gone.Value));
        Assert.Equal(Given.Figures(waiting, shipped: shipped), known.Figures);
    }
}
