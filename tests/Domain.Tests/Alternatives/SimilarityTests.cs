using Nop.Plugin.Misc.Backorders.Domain.Alternatives;

namespace Domain.Tests.Alternatives;

public sealed class SimilarityTests
{
    private static readonly Traits _tent = new(100m, [5], [4], [1, 2], [11, 21], [7], ["tent", "two"]);
    private static readonly PriceBand _half = new(50);

    [Fact]
    public void The_same_thing_under_another_name_is_as_like_as_can_be()
    {
        Assert.Equal(1000, Similarity.MOST);
        Assert.Equal(1000, Similarity.Score(_tent, _tent with { Options = [21, 11] }));
    }

    [Fact]
    public void Nothing_in_common_but_half_the_price_leaves_half_of_what_the_price_counts()
    {
        Assert.Equal(125, Similarity.Score(_tent, new(50m, [6], [], [3], [31], [8], ["boat"])));
    }

    [Theory]
    // 300 for the category, 250 for the price, 200 for what the data sheet has lines for, 150 for words of the name, 50 for what
    // the lines say, 50 for what can be chosen
    [InlineData(5, 0, new[] { 1, 2 }, new[] { 11, 22 }, 7, "tent two", 966)]
    [InlineData(6, 4, new[] { 1, 2 }, new[] { 11, 21 }, 7, "tent two", 850)]
    [InlineData(6, 3, new[] { 1, 2 }, new[] { 11, 21 }, 7, "tent two", 700)]
    [InlineData(5, 0, new[] { 1, 3 }, new[] { 11, 31 }, 7, "tent two", 833)]
    [InlineData(5, 0, new[] { 1, 2 }, new[] { 11, 21 }, 8, "tent two", 950)]
    [InlineData(5, 0, new[] { 1, 2 }, new[] { 11, 21 }, 7, "tent", 925)]
    [InlineData(5, 0, new[] { 1, 2 }, new[] { 11, 21 }, 7, "", 850)]
    public void Each_trait_counts_its_share(int category, int wider, int[] sheet, int[] options, int choice, string words, int expected)
    {
        var other = new Traits(100m, [category], wider == 0 ? [] : [wider], sheet, options, [choice], words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(expected, Similarity.Score(_tent, other));
        Assert.Equal(expected, Similarity.Score(other, _tent));
    }

    // 300 + 250 + 75 of 700; what is said of one alone counts against it: 625 of 900.
    [Fact]
    public void What_neither_has_a_word_about_speaks_neither_for_nor_against_it()
    {
        var bare = new Traits(100m, [5], [], [], [], [], ["tent", "two"]);

        Assert.Equal(892, Similarity.Score(bare, bare with { Words = ["tent"] }));
        Assert.Equal(657, Similarity.Score(bare with { Sheet = [1], Options = [11] }, bare with { Words = ["tent"] }));
    }

    [Fact]
    public void The_price_counts_by_its_ratio_and_not_by_its_difference()
    {
        var free = _tent with { Price = 0 };

        Assert.Equal(950, Similarity.Score(_tent with { Price = 10m }, _tent with { Price = 8m }));
        Assert.Equal(950, Similarity.Score(_tent with { Price = 1000m }, _tent with { Price = 800m }));
        Assert.Equal(1000, Similarity.Score(free, free));
        Assert.Equal(750, Similarity.Score(free, _tent));
        Assert.Equal(750, Similarity.Score(_tent, _tent with { Price = -5 }));
    }

    [Theory]
    [InlineData(49.99, false)]
    [InlineData(50, true)]
    [InlineData(150, true)]
    [InlineData(150.01, false)]
    public void The_price_lies_within_the_band(double price, bool isSame)
    {
        var other = _tent with { Price = (decimal)price };

        Assert.Equal(isSame, Similarity.IsSameKind(_tent, other, _half));
        Assert.True(Similarity.IsSameKind(_tent, other, new(0)));
    }

    [Theory]
    [InlineData(200, 0, true)]
    [InlineData(100, 0.5, true)]
    [InlineData(1000, 1000, true)]
    [InlineData(1000, 1100.01, false)]
    public void A_band_wider_than_the_price_itself_has_no_lower_end(int percent, double price, bool isSame)
    {
        Assert.Equal(isSame, new PriceBand(percent).Holds(100m, (decimal)price));
    }

    [Theory]
    [InlineData(5, 0, 31, true)]
    [InlineData(6, 4, 31, true)]
    [InlineData(6, 0, 11, true)]
    [InlineData(6, 0, 31, false)]
    public void The_same_kind_has_a_category_or_a_specification_in_common(int category, int wider, int option, bool isSame)
    {
        var other = new Traits(100m, [category], wider == 0 ? [] : [wider], [1], [option], [7], ["tent", "two"]);

        Assert.Equal(isSame, Similarity.IsSameKind(_tent, other, _half));
        Assert.Equal(isSame, Similarity.IsSameKind(other, _tent, _half));
    }

    // 100 to 24: 810 of 1000; a cent less is below it.
    [Fact]
    public void What_is_below_the_floor_or_another_kind_is_not_offered()
    {
        var open = new PriceBand(0);

        Assert.Equal([1], Similarity.Rank(_tent, [Of(1, CandidateSource.Similar, 0, 24m)], open).Select(one => one.ProductId));
        Assert.Empty(Similarity.Rank(_tent, [Of(1, CandidateSource.Similar, 0, 23.5m)], open));
        Assert.Empty(Similarity.Rank(_tent, [Of(1, CandidateSource.Similar, 0, 49m)], _half));
    }

    [Fact]
    public void A_clerks_word_comes_before_a_relation_and_that_before_likeness()
    {
        var ranked = Rank(Of(1, CandidateSource.Similar, 0, 100m), Of(2, CandidateSource.Related, 0, 5m), Of(3, CandidateSource.Clerk, 0, 1m));

        Assert.Equal([3, 2, 1], ranked);
    }

    [Fact]
    public void Clerks_set_the_order_of_what_they_chose_and_not_that_of_what_is_similar()
    {
        Assert.Equal([2, 1], Rank(Of(1, CandidateSource.Clerk, 2, 100m), Of(2, CandidateSource.Clerk, 1, 1m)));
        Assert.Equal([1, 2], Rank(Of(1, CandidateSource.Similar, 2, 100m), Of(2, CandidateSource.Similar, 1, 90m)));
    }

    [Fact]
    public void A_product_named_twice_is_offered_once_by_its_better_source()
    {
        Assert.Equal([2, 1], Rank(Of(1, CandidateSource.Related, 0, 100m), Of(2, CandidateSource.Similar, 0, 1m), Of(2, CandidateSource.Clerk, 5, 1m)));
    }

    [Fact]
    public void A_product_named_twice_by_one_source_stands_where_it_was_named_first()
    {
        Assert.Equal([9, 2], Rank(Of(9, CandidateSource.Related, 5, 1m), Of(2, CandidateSource.Related, 3, 1m), Of(9, CandidateSource.Related, 1, 1m)));
    }

    [Fact]
    public void What_is_equal_in_all_else_stands_by_its_id_in_whatever_order_it_was_read()
    {
        var candidates = new[] { 4, 2, 9, 1 }.Select(id => Of(id, CandidateSource.Similar, 0, 100m)).ToArray();

        Assert.Equal([1, 2, 4, 9], Rank(candidates));
        Assert.Equal([1, 2, 4, 9], Rank([.. candidates.Reverse()]));
    }

    [Theory]
    [InlineData("Fernhill Tent for two", "Fernhill", "tent for two")]
    [InlineData("FERNHILL TENT, tent 2.4 kg", "Fernhill Outdoor", "tent")]
    [InlineData("Käse-Reibe №5", "", "käse reibe")]
    [InlineData("", "Fernhill", "")]
    [InlineData(null, null, "")]
    public void Words_of_a_name_leave_out_who_made_it_and_what_is_too_short_to_say_anything(string? name, string? maker, string words)
    {
        Assert.Equal(words, string.Join(' ', NameWords.Of(name, [maker])));
    }

    private static Candidate Of(int id, CandidateSource source, int order, decimal price) => new(id, source, order, _tent with { Price = price });

    private static IEnumerable<int> Rank(params Candidate[] candidates) => Similarity.Rank(_tent, candidates, _half).Select(candidate => candidate.ProductId);
}
