using static Domain.Tests.Given;

namespace Domain.Tests.Allocation;

public sealed class QueueOrderTests
{
    [Fact]
    public void Higher_priority_goes_before_an_earlier_order()
    {
        AssertInTurn(Line(2, 1, priority: 10, placed: Noon), Line(1, 1, placed: Noon.AddDays(-30)));
    }

    [Fact]
    public void An_earlier_order_goes_first()
    {
        AssertInTurn(Line(2, 1, placed: Noon), Line(1, 1, placed: Noon.AddTicks(1)));
    }

    [Fact]
    public void The_id_breaks_ties()
    {
        AssertInTurn(Line(1, 1), Line(2, 1));
    }

    [Fact]
    public void The_kind_of_the_instant_does_not_matter()
    {
        var utc = Line(1, 1, placed: DateTime.SpecifyKind(Noon, DateTimeKind.Utc));
        var unspecified = Line(1, 1, placed: DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified));

        Assert.Equal(0, QueueOrder.Instance.Compare(utc, unspecified));
    }

    [Fact]
    public void A_queue_is_in_order_when_every_line_is_before_the_next()
    {
        Assert.True(QueueOrder.IsInOrder([]));
        Assert.True(QueueOrder.IsInOrder([Line(9, 1)]));
        Assert.True(QueueOrder.IsInOrder([Line(1, 1), Line(2, 1), Line(3, 1)]));
        Assert.False(QueueOrder.IsInOrder([Line(1, 1), Line(3, 1), Line(2, 1)]));
        // A line that was read twice is before nobody.
        Assert.True(QueueOrder.IsInOrder([Line(1, 1), Line(1, 1)]));
    }

    private static void AssertInTurn(WaitingLine first, WaitingLine second)
    {
        Assert.True(QueueOrder.Instance.Compare(first, second) < 0);
        Assert.True(QueueOrder.Instance.Compare(second, first) > 0);
    }
}
