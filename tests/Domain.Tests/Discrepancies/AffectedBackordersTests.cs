using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

namespace Domain.Tests.Discrepancies;

public sealed class AffectedBackordersTests
{
    private const int LENGTH = 1000;

    [Fact]
    public void They_are_written_as_an_object_and_read_as_they_were()
    {
        (int, int)[] backorders = [(7, 2), (9, 1)];

        Assert.Equal("""{"7":2,"9":1}""", AffectedBackorders.Write(backorders, LENGTH));
        Assert.Equal(backorders, AffectedBackorders.Read("""{"7":2,"9":1}"""));
    }

    [Fact]
    public void Nothing_is_written_as_nothing()
    {
        Assert.Equal("", AffectedBackorders.Write([], LENGTH));
        Assert.Empty(AffectedBackorders.Read(""));
        Assert.Empty(AffectedBackorders.Read(null));
    }

    [Fact]
    public void Units_of_one_backorder_are_written_once()
    {
        Assert.Equal("""{"7":5,"9":1}""", AffectedBackorders.Write([(7, 2), (9, 1), (7, 3)], LENGTH));
    }

    [Theory]
    [InlineData(13, """{"7":2,"9":1}""")]
    [InlineData(12, """{"7":2}""")]
    [InlineData(6, "")]
    public void What_does_not_fit_is_left_out_as_a_whole(int length, string written)
    {
        Assert.Equal(written, AffectedBackorders.Write([(7, 2), (9, 1)], length));
    }

    /// <summary>As 1.0 to 1.2 wrote it, the last one cut off at the end of its column.</summary>
    [Theory]
    [InlineData("7:2", new[] { 7, 2 })]
    [InlineData("7:2;9:1", new[] { 7, 2, 9, 1 })]
    [InlineData("7:2;9:1;12", new[] { 7, 2, 9, 1 })]
    [InlineData("7:2;9:", new[] { 7, 2 })]
    public void Rows_of_earlier_versions_are_read(string detail, int[] pairs)
    {
        Assert.Equal(pairs, AffectedBackorders.Read(detail).SelectMany(one => new[] { one.BackorderId, one.Units }));
    }

    [Theory]
    [InlineData("""{"7":2,""")]
    [InlineData("""{"x":2}""")]
    [InlineData("""{"7":-2}""")]
    [InlineData("""{"7":"2"}""")]
    [InlineData("late")]
    public void What_somebody_wrote_by_hand_names_nobody(string detail)
    {
        Assert.Empty(AffectedBackorders.Read(detail));
    }
}
