using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

namespace Domain.Tests.Discrepancies;

public sealed class AffectedOrdersTests
{
    private const int LENGTH = 1000;

    [Fact]
    public void They_are_written_as_an_object_and_read_as_they_were()
    {
        (int, int)[] orders = [(12, 2), (15, 1)];

        Assert.Equal("""{"orders":{"12":2,"15":1}}""", AffectedOrders.Write(orders, LENGTH));
        Assert.Equal(orders, AffectedOrders.Read("""{"orders":{"12":2,"15":1}}"""));
    }

    [Fact]
    public void Nothing_is_written_as_nothing()
    {
        Assert.Equal("", AffectedOrders.Write([], LENGTH));
        Assert.Empty(AffectedOrders.Read(""));
        Assert.Empty(AffectedOrders.Read(null));
    }

    /// <summary>Rows of both kinds stand in one column, and the page reads each with both.</summary>
    [Fact]
    public void Orders_are_never_read_as_backorders_nor_backorders_as_orders()
    {
        Assert.Empty(AffectedBackorders.Read(AffectedOrders.Write([(12, 2), (15, 1)], LENGTH)));
        Assert.Empty(AffectedBackorders.Read("#12:2;#15:1"));
        Assert.Empty(AffectedOrders.Read(AffectedBackorders.Write([(7, 2), (9, 1)], LENGTH)));
        Assert.Empty(AffectedOrders.Read("7:2;9:1"));
    }

    [Theory]
    [InlineData(26, """{"orders":{"12":2,"15":1}}""")]
    [InlineData(25, """{"orders":{"12":2}}""")]
    [InlineData(18, "")]
    public void What_does_not_fit_is_left_out_as_a_whole(int length, string written)
    {
        Assert.Equal(written, AffectedOrders.Write([(12, 2), (15, 1)], length));
    }

    /// <summary>As earlier versions wrote it, the last one cut off at the end of its column.</summary>
    [Theory]
    [InlineData("#12:2", new[] { 12, 2 })]
    [InlineData("#12:2;#15:1", new[] { 12, 2, 15, 1 })]
    [InlineData("#12:2;#15:1;#1", new[] { 12, 2, 15, 1 })]
    [InlineData("#12:2;#15:", new[] { 12, 2 })]
    [InlineData("#12:2;#", new[] { 12, 2 })]
    public void Rows_of_earlier_versions_are_read(string detail, int[] pairs)
    {
        Assert.Equal(pairs, AffectedOrders.Read(detail).SelectMany(one => new[] { one.OrderId, one.Units }));
    }

    [Theory]
    [InlineData("""{"orders":{"12":2,""")]
    [InlineData("""{"orders":[12]}""")]
    [InlineData("""{"orders":{"12":-2}}""")]
    [InlineData("""{"orders":{"12":"2"}}""")]
    [InlineData("late")]
    public void What_somebody_wrote_by_hand_names_nobody(string detail)
    {
        Assert.Empty(AffectedOrders.Read(detail));
    }
}
