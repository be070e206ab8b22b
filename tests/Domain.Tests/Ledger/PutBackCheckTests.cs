using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.Ledger;

public sealed class PutBackCheckTests
{
    private const bool STANDS = true;
    private const bool GONE = false;

    [Theory]
    // Ordered, shipped, returned, put back with the whole order; what is too much, too little, and why.
    [InlineData(STANDS, 6, 0, 0, 0, 0, 0, PutBackCause.None)]
    [InlineData(STANDS, 6, 4, 0, 0, 0, 0, PutBackCause.None)]
    [InlineData(STANDS, 6, 6, 6, 0, 0, 0, PutBackCause.None)]
    [InlineData(STANDS, 1, 4, 0, 0, 3, 0, PutBackCause.Shipped)]
    [InlineData(STANDS, 5, 3, 5, 0, 0, 0, PutBackCause.None)]
    [InlineData(STANDS, 5, 3, 7, 0, 2, 0, PutBackCause.Twice)]
    [InlineData(STANDS, 3, 0, 0, 3, 3, 0, PutBackCause.StandsAgain)]
    [InlineData(STANDS, 3, 3, 0, 3, 3, 0, PutBackCause.Shipped)]
    [InlineData(GONE, 6, 0, 0, 6, 0, 0, PutBackCause.None)]
    [InlineData(GONE, 6, 4, 0, 6, 4, 0, PutBackCause.Shipped)]
    [InlineData(GONE, 6, 4, 4, 6, 4, 0, PutBackCause.Twice)]
    [InlineData(GONE, 6, 4, 3, 6, 4, 0, PutBackCause.Both)]
    [InlineData(GONE, 0, 0, 0, 3, 3, 0, PutBackCause.Twice)]
    [InlineData(GONE, 1, 0, 0, 3, 2, 0, PutBackCause.Twice)]
    [InlineData(GONE, 0, 4, 0, 6, 10, 0, PutBackCause.Both)]
    // Set to cancelled by hand: nothing was put back.
    [InlineData(GONE, 4, 0, 0, 0, 0, 4, PutBackCause.None)]
    [InlineData(GONE, 4, 1, 0, 0, 0, 3, PutBackCause.None)]
    // A cancelled line that was made larger took units for nobody.
    [InlineData(GONE, 5, 0, 0, 3, 0, 2, PutBackCause.None)]
    public void What_was_put_back_is_compared_with_what_can_be_there(bool stands, int ordered, int shipped, int returned, int putBack, int excess, int withheld, PutBackCause cause)
    {
        var check = new PutBackCheck([new(stands, ordered, shipped, returned, putBack)]);

        Assert.Equal((excess, withheld, cause), (check.Excess.Value, check.Withheld.Value, check.Cause));
    }

    [Theory]
    // Of four shipped units that were put back: said to be there, or taken off stock.
    [InlineData(0, 4, 0, 0)]
    [InlineData(0, 0, 4, 0)]
    // Returned afterwards, too: the second four are there only if the first four were not.
    [InlineData(4, 4, 0, 4)]
    [InlineData(4, 0, 4, 0)]
    [InlineData(4, 0, 0, 4)]
    [InlineData(2, 4, 0, 2)]
    public void Answers_are_part_of_the_reckoning(int returned, int saidBack, int corrected, int excess)
    {
        var check = new PutBackCheck([new(GONE, 6, 4, returned, 6)], saidBack, corrected);

        Assert.Equal((excess, 0), (check.Excess.Value, check.Withheld.Value));
    }

    [Fact]
    public void Lines_of_one_order_are_reckoned_together()
    {
        var check = new PutBackCheck([new(GONE, 3, 3, 0, 3), new(GONE, 2, 1, 0, 2)]);

        Assert.Equal((4, PutBackCause.Shipped), (check.Excess.Value, check.Cause));
    }

    [Fact]
    public void What_came_back_of_one_line_and_what_came_back_of_another_is_no_longer_with_customers()
    {
        var check = new PutBackCheck([new(GONE, 3, 3, 2, 3), new(GONE, 2, 2, 2, 2)]);

        // Five left, four came back, and all five were put back with the order: one too many is away, four were put back twice.
        Assert.Equal((5, 0, PutBackCause.Both), (check.Excess.Value, check.Withheld.Value, check.Cause));
    }

    [Fact]
    public void What_is_left_after_a_correction_is_no_more_with_customers_than_their_lines_say_together()
    {
        var check = new PutBackCheck([new(GONE, 3, 3, 2, 3), new(GONE, 2, 2, 1, 2)], Corrected: 2);

        // Five left and three came back, so two are with customers, and three are still too many.
        Assert.Equal((3, PutBackCause.Both), (check.Excess.Value, check.Cause));
    }

    [Fact]
    public void An_order_stands_again_when_one_of_its_lines_does_that_was_put_back()
    {
        Assert.Equal(PutBackCause.StandsAgain, new PutBackCheck([new(STANDS, 3, 0, 0, 3), new(GONE, 2, 0, 0, 2)]).Cause);
        Assert.Equal(PutBackCause.StandsAgain, new PutBackCheck([new(STANDS, 3, 0, 0, 0), new(GONE, 2, 0, 0, 2)], Corrected: -3).Cause);
        Assert.Equal(PutBackCause.Twice, new PutBackCheck([new(STANDS, 5, 3, 7, 0)], Corrected: 1).Cause);
    }

    [Fact]
    public void What_was_put_back_twice_and_said_to_be_there_is_settled()
    {
        Assert.Equal(Units.None, new PutBackCheck([new(GONE, 0, 0, 0, 3)], SaidBack: 3).Excess);
    }

    [Fact]
    public void Whatever_happens_the_reckoning_is_the_units_that_stock_has_too_many_of()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var (ordered, truth, number, line) = (random.Next(1, 9), 0L, 0L, new LineBooks(STANDS, 0, 0, 0, 0));
            line = line with { Quantity = ordered };
            number -= ordered;
            for (var step = random.Next(0, 6); step > 0; step--)
                (line, number) = Step(random, line, number);

            // On the shelf, seen from before the order: less what is with customers and what the order still waits for.
            truth = -Math.Max(line.Wanted, line.Shipped) + line.CameBack;
            var check = new PutBackCheck([line]);
            Assert.Equal(number - truth, (long)check.Excess.Value - check.Withheld.Value);
        }
    }

    private static (LineBooks Line, long Number) Step(Random random, LineBooks line, long number)
    {
        switch (random.Next(5))
        {
            case 0:
                return (line with { Shipped = line.Shipped + random.Next(0, 3) }, number);
            case 1:
                return (line with { Returned = line.Returned + 1 }, number + 1);
            case 2 when line.Stands:
                return (line with { Stands = false, PutBack = line.PutBack + line.Quantity }, number + line.Quantity);
            case 3:
                var quantity = random.Next(0, 9);
                return (line with { Quantity = quantity }, number + line.Quantity - quantity);
            default:
                return (line with { Stands = !line.Stands }, number);
        }
    }
}
