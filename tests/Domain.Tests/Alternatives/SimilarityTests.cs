using Nop.Plugin.Misc.Backorders.Domain.Alternatives;

namespace Domain.Tests.Alternatives;

public sealed class SimilarityTests
{
    private static readonly Traits _tent = new(100m, [1, 2], [7], [5]);

    [Fact]
    public void The_same_thing_under_another_name_is_as_like_as_can_be()
    {
        Assert.Equal(1000, Similarity.MOST);
        Assert.Equal(1000, Similarity.Score(_tent, new(100m, [2, 1], [7], [5])));
    }

    [Fact]
    public void Nothing_in_common_but_half_the_price_leaves_half_of_what_the_price_counts()
    {
        Assert.Equal(150, Similarity.Score(_tent, new(50m, [3], [8], [6])));
    }

    [Fact]
    public void The_price_counts_by_its_ratio_and_not_by_its_difference()
    {
        Assert.Equal(Similarity.Score(new(10m, [], [], []), new(8m, [], [], [])), Similarity.Score(new(1000m, [], [], []), new(800m, [], [], [])));
    }

    [Theory]
    // 400 for options shared of all options, 300 for the price, 200 for attributes, 100 for the manufacturer
    [InlineData(new[] { 1, 2 }, 100, new int[0], new int[0], 700)]
    [InlineData(new[] { 1 }, 100, new int[0], new int[0], 500)]
    [InlineData(new[] { 1, 3 }, 100, new int[0], new int[0], 433)]
    [InlineData(new int[0], 200, new int[0], new int[0], 150)]
    [InlineData(new int[0], 0, new[] { 7 }, new int[0], 200)]
    [InlineData(new int[0], 0, new[] { 7, 8 }, new int[0], 100)]
    [InlineData(new int[0], 0, new int[0], new[] { 9, 5 }, 100)]
    [InlineData(new int[0], -5, new int[0], new int[0], 0)]
    public void Each_trait_counts_its_share(int[] options, int price, int[] attributes, int[] manufacturers, int expected)
    {
        Assert.Equal(expected, Similarity.Score(_tent, new(price, options, attributes, manufacturers)));
    }

    [Fact]
    public void It_does_not_matter_who_is_compared_with_whom()
    {
        var other = new Traits(30m, [2, 3, 4], [7, 8], [6]);

        Assert.Equal(Similarity.Score(_tent, other), Similarity.Score(other, _tent));
    }

    [Fact]
    public void Two_gifts_are_equally_dear()
    {
        Assert.Equal(300, Similarity.Score(new(0m, [], [], []), new(0m, [], [], [])));
    }

    [Fact]
    public void A_clerks_word_comes_before_a_relation_and_that_before_likeness()
    {
        var ranked = Rank(Of(1, CandidateSource.Category, 0, 100m), Of(2, CandidateSource.Related, 0, 5m), Of(3, CandidateSource.Clerk, 0, 1m));

        Assert.Equal([3, 2, 1], ranked);
    }

    [Fact]
    public void Clerks_set_the_order_of_what_they_chose_and_not_that_of_a_category()
    {
        Assert.Equal([2, 1], Rank(Of(1, CandidateSource.Clerk, 2, 100m), Of(2, CandidateSource.Clerk, 1, 1m)));
        Assert.Equal([1, 2], Rank(Of(1, CandidateSource.Category, 2, 100m), Of(2, CandidateSource.Category, 1, 1m)));
    }

    [Fact]
    public void A_product_named_twice_is_offered_once_by_its_better_source()
    {
        Assert.Equal([2, 1], Rank(Of(1, CandidateSource.Related, 0, 100m), Of(2, CandidateSource.Category, 0, 1m), Of(2, CandidateSource.Clerk, 5, 1m)));
    }

    [Fact]
    public void A_product_named_twice_by_one_source_stands_where_it_was_named_first()
    {
        Assert.Equal([9, 2], Rank(Of(9, CandidateSource.Related, 5, 1m), Of(2, CandidateSource.Related, 3, 1m), Of(9, CandidateSource.Related, 1, 1m)));
    }

    [Fact]
    public void What_is_equal_in_all_else_stands_by_its_id_in_whatever_order_it_was_read()
    {
        var candidates = new[] { 4, 2, 9, 1 }.Select(id => Of(id, CandidateSource.Category, 0, 100m)).ToArray();

        Assert.Equal([1, 2, 4, 9], Rank(candidates));
        Assert.Equal([1, 2, 4, 9], Rank([.. candidates.Reverse()]));
    }

    private static Candidate Of(int id, CandidateSource source, int order, decimal price) => new(id, source, order, new(price, [], [], []));

    private static IEnumerable<int> Rank(params Candidate[] candidates) => Similarity.Rank(_tent, candidates).Select(candidate => candidate.ProductId);
}
