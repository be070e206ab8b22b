using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Domain.Tests.Ledger;

public sealed class LineBooksTests
{
    private const bool STANDS = true;

    [Theory]
    // Ordered, shipped, returned; what the order still wants.
    [InlineData(5, 0, 0, 5)]
    [InlineData(5, 3, 0, 5)]
    [InlineData(5, 3, 3, 5)]
    // Returned without having left: given up, and no more of them than had not left.
    [InlineData(5, 3, 4, 4)]
    [InlineData(5, 3, 5, 3)]
    [InlineData(5, 3, 7, 3)]
    [InlineData(5, 0, 9, 0)]
    [InlineData(2, 3, 9, 2)]
    public void Units_that_come_back_without_having_left_are_wanted_no_more(int quantity, int shipped, int returned, int wanted)
    {
        Assert.Equal(wanted, new LineBooks(STANDS, quantity, shipped, returned, 0).Wanted);
    }

    [Fact]
    public void A_line_that_does_not_stand_wants_nothing_and_speaks_for_what_left()
    {
        var line = new LineBooks(!STANDS, 5, 3, 1, 5);

        Assert.Equal((0, 3, 1, -1), (line.Wanted, line.Spoken, line.CameBack, line.Taken));
    }
}
