using Nop.Plugin.Misc.Backorders.Domain.Alternatives;
using Xunit.Abstractions;

namespace Domain.Tests.Alternatives;

/// <summary>
/// Whether what is offered is what people would take. Weights and floor were set by products with odd numbers alone; those with even
/// numbers say how good they are.
/// </summary>
public sealed class JudgedTests(ITestOutputHelper output)
{
    private const int OFFERED = 3;

    private static readonly PriceBand _band = new(50);

    private sealed record Offers(int Offered, int Wanted, int Possible)
    {
        public double Precision => (double)Wanted / Offered;
    }

    [Fact]
    public void There_are_enough_products_and_judgements()
    {
        Assert.Equal(100, JudgedProducts.All.Products.Count);
        Assert.Equal(304, JudgedProducts.All.Pairs.Count);
        Assert.Equal(99, JudgedProducts.All.Pairs.Count(pair => pair.Yes));
    }

    [Fact]
    public void Of_the_first_three_nine_in_ten_would_be_taken_also_among_products_that_nothing_was_tuned_by()
    {
        var tuned = Count(id => id % 2 == 1);
        var heldOut = Count(id => id % 2 == 0);
        output.WriteLine($"tuned by: {tuned.Wanted} of {tuned.Offered} offers, {tuned.Possible} were possible");
        output.WriteLine($"held out: {heldOut.Wanted} of {heldOut.Offered} offers, {heldOut.Possible} were possible");

        Assert.Equal(new(45, 43, 48), tuned);
        Assert.Equal(new(47, 44, 51), heldOut);
        Assert.InRange(heldOut.Precision, 0.9, 1);
    }

    [Fact]
    public void Nothing_is_offered_that_nobody_judged_or_that_lies_below_the_floor()
    {
        foreach (var (wanted, traits) in JudgedProducts.All.Products)
        {
            foreach (var other in Offer(wanted).Select(offered => JudgedProducts.All.Products[offered]))
                Assert.True(Similarity.IsSameKind(traits, other, _band) && Similarity.Score(traits, other) >= Similarity.FLOOR);

            Assert.All(Offer(wanted), offered => Assert.NotNull(JudgedProducts.All.WouldTake(wanted, offered)));
        }
    }

    // A rain jacket and a pair of boots are both waterproof, a quilt and a jacket both of down; books share a top category.
    [Theory]
    [InlineData(26, new[] { 27, 28 })]
    [InlineData(20, new[] { 22, 21 })]
    [InlineData(45, new[] { 46 })]
    [InlineData(97, new int[0])]
    [InlineData(100, new int[0])]
    [InlineData(75, new int[0])]
    public void Instead_of_one_thing_the_same_kind_of_thing_is_offered_or_nothing(int wanted, int[] offered)
    {
        Assert.Equal(offered, Offer(wanted));
    }

    private static Offers Count(Func<int, bool> isCounted)
    {
        var wanted = JudgedProducts.All.Products.Keys.Where(isCounted).ToList();
        var offers = wanted.SelectMany(id => Offer(id).Select(other => JudgedProducts.All.WouldTake(id, other))).ToList();

        return new(offers.Count, offers.Count(yes => yes == true), JudgedProducts.All.Pairs.Count(pair => isCounted(pair.Wanted) && pair.Yes));
    }

    private static int[] Offer(int wanted)
    {
        var others = JudgedProducts.All.Products
            .Where(product => product.Key != wanted)
            .Select(product => new Candidate(product.Key, CandidateSource.Similar, 0, product.Value));

        return [.. Similarity.Rank(JudgedProducts.All.Products[wanted], others, _band).Take(OFFERED).Select(one => one.ProductId)];
    }
}
