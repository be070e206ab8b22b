using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Requests;

public sealed class WaitingPartTests
{
    [Theory]
    [InlineData(3, 1, 5, 0, 3)]
    [InlineData(5, 1, 5, 0, 5)]
    [InlineData(5, 1, 5, 3, 2)]
    [InlineData(5, 1, 5, 9, 0)]
    [InlineData(0, 1, 5, 0, 0)]
    [InlineData(5, 2, 4, 0, 3)]
    [InlineData(1, 10, 4, 0, 1)]
    public void What_waits_can_be_taken_off_in_whole_units_of_the_line(int waiting, int unitsPerLine, int line, int shipped, int units)
    {
        Assert.Equal(new Units(units), WaitingPart.OfLine([(new Units(waiting), unitsPerLine)], new(line), new(shipped)));
    }

    [Fact]
    public void Of_a_bundle_the_component_that_holds_up_most_decides()
    {
        Assert.Equal(new Units(3), WaitingPart.OfLine([(new Units(1), 1), (new Units(5), 2)], new(4), Units.None));
    }

    [Fact]
    public void A_line_without_backorders_has_no_waiting_part() => Assert.Equal(Units.None, WaitingPart.OfLine([], new(4), Units.None));

    [Theory]
    [InlineData("10.00", 3, 2, "6.6667")]
    [InlineData("10.00", 3, 0, "0")]
    [InlineData("10.00", 3, 3, "10")]
    [InlineData("0.01", 2, 1, "0.005")]
    public void Amounts_shrink_with_the_units(string amount, int before, int after, string share)
    {
        Assert.Equal(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture), WaitingPart.Share(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), before, after));
    }

    [Theory]
    [InlineData(RequestState.Open, "Working Refused Withdrawn Gone")]
    // It is decided anew when nothing of it could be done.
    [InlineData(RequestState.Working, "Open Working Accepted Gone")]
    [InlineData(RequestState.Accepted, "")]
    [InlineData(RequestState.Refused, "")]
    [InlineData(RequestState.Withdrawn, "")]
    [InlineData(RequestState.Gone, "")]
    public void A_request_moves_only_as_its_table_says(RequestState from, string to)
    {
        Assert.Equal(to, string.Join(' ', Enum.GetValues<RequestState>().Where(state => RequestMoves.IsAllowed(from, state))));
    }

    [Theory]
    [InlineData("1.00005", "0.3334")]
    [InlineData("0.00045", "0.0002")]
    [InlineData("-0.00045", "-0.0002")]
    public void Half_of_the_fourth_decimal_is_rounded_away_from_zero(string amount, string share)
    {
        Assert.Equal(Money(share), WaitingPart.Share(Money(amount), 3, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_line_of_no_units_has_no_share(int unitsBefore)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WaitingPart.Share(10m, unitsBefore, 0));
    }

    [Fact]
    public void A_state_that_nobody_knows_leads_nowhere()
    {
        Assert.False(RequestMoves.IsAllowed((RequestState)7, RequestState.Gone));
    }

    private static decimal Money(string amount) => decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);
}
