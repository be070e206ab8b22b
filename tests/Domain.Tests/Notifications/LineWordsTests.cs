namespace Domain.Tests.Notifications;

/// <summary>The table of what is said of a line, walked in all its combinations.</summary>
public sealed class LineWordsTests
{
    private static readonly DisplayMode[] _modes = [DisplayMode.Range, DisplayMode.Date, DisplayMode.LeadTime, DisplayMode.Label, DisplayMode.Silent];

    [Theory]
    // Nothing, a part, or all is there.
    [InlineData(0, 0, 2, 0, 0, 0, 0, "Notice.Ships 0 2")]
    [InlineData(3, 0, 2, 0, 0, 0, 0, "Notice.NowAndShips 3 2")]
    [InlineData(3, 0, 0, 2, 0, 0, 0, "Shopper.Ready 3 0 | Shopper.Allocated 2 0")]
    [InlineData(0, 0, 0, 2, 0, 0, 0, "Shopper.Allocated 2 0")]
    [InlineData(0, 0, 0, 0, 2, 0, 0, "Shopper.Released 2 0")]
    [InlineData(3, 0, 1, 1, 0, 0, 0, "Notice.NowAndShips 3 1 | Shopper.Allocated 1 0")]
    [InlineData(3, 0, 0, 0, 2, 0, 0, "Shopper.Ready 3 0 | Shopper.Released 2 0")]
    // What was in stock left first, some of it or all.
    [InlineData(0, 3, 2, 0, 0, 0, 0, "Notice.Ships 0 2")]
    [InlineData(2, 1, 2, 0, 0, 0, 0, "Notice.NowAndShips 2 2")]
    [InlineData(0, 3, 1, 0, 0, 1, 0, "Notice.Ships 0 1 | Shopper.Shipped 4 0")]
    [InlineData(0, 3, 0, 0, 0, 2, 0, "Shopper.Shipped 5 0")]
    [InlineData(0, 0, 0, 0, 0, 2, 0, "Shopper.Shipped 2 0")]
    // Some or all of it was taken off the order.
    [InlineData(3, 0, 1, 0, 0, 0, 1, "Notice.NowAndShips 3 1 | Shopper.Cancelled 1 0")]
    [InlineData(0, 0, 0, 0, 0, 0, 2, "Shopper.Cancelled 2 0")]
    [InlineData(0, 3, 0, 0, 0, 0, 2, "Shopper.Shipped 3 0 | Shopper.Cancelled 2 0")]
    [InlineData(0, 0, 1, 1, 1, 1, 1, "Notice.Ships 0 1 | Shopper.Allocated 1 0 | Shopper.Released 1 0 | Shopper.Shipped 1 0 | Shopper.Cancelled 1 0")]
    public void Each_state_has_its_sentence(int ready, int gone, int waiting, int allocated, int released, int shipped, int cancelled, string sentences)
    {
        var line = new KnownLine(new(ready), new(gone), Given.Figures(waiting, allocated, released, shipped, cancelled));

        Assert.Equal(sentences, Said(line, ToldDay.Ships));
    }

    [Theory]
    [InlineData(3, 2, 0, 0, 0, "Together.Ships 0 5")]
    [InlineData(3, 1, 1, 0, 0, "Together.Ships 0 5")]
    [InlineData(0, 0, 2, 0, 0, "Together.Ships 0 2")]
    // What was sent or packed all the same is said.
    [InlineData(3, 1, 0, 1, 0, "Together.Ships 0 4 | Shopper.Released 1 0")]
    [InlineData(3, 1, 0, 0, 1, "Together.Ships 0 4 | Shopper.Shipped 1 0")]
    // A line that was in stock as a whole waits for the others.
    [InlineData(4, 0, 0, 0, 0, "Together.Ships 0 4")]
    public void What_leaves_together_has_one_sentence(int ready, int waiting, int allocated, int released, int shipped, string sentences)
    {
        var line = new KnownLine(new(ready), Units.None, Given.Figures(waiting, allocated, released, shipped)) { IsTogether = true };

        Assert.Equal(sentences, Said(line, ToldDay.Ships));
    }

    [Theory]
    [InlineData(PaymentStanding.Due, 3, 2, 0, "Notice.NowAndShips 3 2 | Shopper.PaymentDue 0 0")]
    [InlineData(PaymentStanding.Due, 0, 2, 0, "Notice.Ships 0 2 | Shopper.PaymentDue 0 0")]
    [InlineData(PaymentStanding.Due, 3, 0, 2, "Shopper.Ready 3 0 | Shopper.Shipped 2 0 | Shopper.PaymentDue 0 0")]
    [InlineData(PaymentStanding.Due, 0, 0, 2, "Shopper.Shipped 2 0")]
    [InlineData(PaymentStanding.Returned, 3, 2, 0, "Shopper.PaymentReturned 5 0")]
    [InlineData(PaymentStanding.Returned, 0, 1, 1, "Shopper.PaymentReturned 1 0 | Shopper.Shipped 1 0")]
    public void What_is_not_paid_is_said(PaymentStanding payment, int ready, int waiting, int shipped, string sentences)
    {
        var line = new KnownLine(new(ready), Units.None, Given.Figures(waiting, shipped: shipped)) { Payment = payment };

        Assert.Equal(sentences, Said(line, ToldDay.Ships));
    }

    [Theory]
    [InlineData(DisplayMode.Range, ToldDay.Ships, "Notice.Ships", "Together.Ships")]
    [InlineData(DisplayMode.Range, ToldDay.Arrives, "Notice.Delivered", "Together.Delivered")]
    [InlineData(DisplayMode.Range, ToldDay.None, "Notice.Unknown", "Together.Unknown")]
    [InlineData(DisplayMode.Date, ToldDay.Ships, "Notice.Ships", "Together.Ships")]
    [InlineData(DisplayMode.LeadTime, ToldDay.Ships, "Notice.LeadTime", "Together.LeadTime")]
    [InlineData(DisplayMode.LeadTime, ToldDay.None, "Notice.Label", "Together.Label")]
    [InlineData(DisplayMode.Label, ToldDay.Ships, "Notice.Label", "Together.Label")]
    public void As_much_is_said_of_the_day_as_is_shown(DisplayMode mode, ToldDay day, string apart, string together)
    {
        var line = new KnownLine(Units.None, Units.None, Given.Figures(waiting: 2)) { Mode = mode };

        Assert.Equal(apart, Assert.Single(LineWords.Of(line, day)).Key);
        Assert.Equal(together, Assert.Single(LineWords.Of(line with { IsTogether = true }, day)).Key);
    }

    [Fact]
    public void Whatever_is_combined_each_unit_is_said_once_and_silence_is_kept()
    {
        var walked = 0;
        foreach (var line in Lines())
        {
            foreach (var day in Enum.GetValues<ToldDay>())
            {
                var sentences = LineWords.Of(line, day);
                walked++;

                if (line.Mode == DisplayMode.Silent || (line.Figures.Quantity.IsNone && !line.IsTogether))
                {
                    Assert.Empty(sentences);
                    continue;
                }

                AssertEachUnitOnce(line, sentences);
                Assert.Equal(sentences.Count, sentences.Select(sentence => sentence.Key).Distinct().Count());
                Assert.Equal(MayBeDated(line), sentences.Any(IsDated));
            }
        }

        Assert.Equal(128 * 2 * 3 * 5 * 3, walked);
    }

    // Units that were in stock leave without a word as long as the rest waits.
    private static void AssertEachUnitOnce(KnownLine line, IReadOnlyList<Sentence> sentences)
    {
        var isGoneSaid = !line.Figures.Shipped.IsNone || (line.Ready.IsNone && line.Figures.Open.IsNone);
        var units = line.Ready + line.Figures.Quantity + (isGoneSaid ? line.Gone : Units.None);

        Assert.Equal(units.Value, sentences.Sum(sentence => sentence.Now.Value + sentence.Later.Value));
    }

    // Whoever has the money back waits for nothing.
    private static bool MayBeDated(KnownLine line)
    {
        var isLater = !line.Figures.Waiting.IsNone || (line.IsTogether && !(line.Ready + line.Figures.Allocated).IsNone);

        return line.Payment != PaymentStanding.Returned && isLater;
    }

    private static bool IsDated(Sentence sentence) => sentence.Key.StartsWith("Notice.", StringComparison.Ordinal) || sentence.Key.StartsWith("Together.", StringComparison.Ordinal);

    private static IEnumerable<KnownLine> Lines()
    {
        return
            from bits in Enumerable.Range(0, 128)
            from together in new[] { false, true }
            from payment in Enum.GetValues<PaymentStanding>()
            from mode in _modes
            select new KnownLine(Bit(bits, 0), Bit(bits, 1), new(Bit(bits, 2), Bit(bits, 3), Bit(bits, 4), Bit(bits, 5), Bit(bits, 6)))
            {
                IsTogether = together,
                Payment = payment,
                Mode = mode
            };
    }

    // Other numbers at each place, so that no two can be mistaken for each other.
    private static Units Bit(int bits, int place) => new((bits >> place & 1) * (place + 2));

    private static string Said(KnownLine line, ToldDay day)
    {
        return string.Join(" | ", LineWords.Of(line, day).Select(sentence => $"{sentence.Key} {sentence.Now} {sentence.Later}"));
    }
}
