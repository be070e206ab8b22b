namespace Domain.Tests.Promises;

public sealed class LeadTimeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(3, 7)]
    [InlineData(3650, 3650)]
    public void A_lead_time_is_a_span_of_days(int min, int max)
    {
        Assert.True(LeadTime.IsPossible(min, max));

        var leadTime = new LeadTime(min, max);

        Assert.Equal(min, leadTime.MinDays);
        Assert.Equal(max, leadTime.MaxDays);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(4, 3)]
    [InlineData(0, 3651)]
    public void A_span_that_nobody_can_mean_is_not_possible(int min, int max)
    {
        Assert.False(LeadTime.IsPossible(min, max));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeadTime(min, max));
    }
}
