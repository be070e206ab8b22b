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

    [Theory]
    [InlineData("7", 7, 7)]
    [InlineData("0", 0, 0)]
    [InlineData("5-10", 5, 10)]
    [InlineData(" 5 - 10 ", 5, 10)]
    [InlineData("7-7", 7, 7)]
    [InlineData("5–8", 5, 8)]
    [InlineData("5 — 8", 5, 8)]
    [InlineData("5\u20128", 5, 8)]
    [InlineData("5\u20108", 5, 8)]
    [InlineData("5\u20118", 5, 8)]
    [InlineData("5−8", 5, 8)]
    [InlineData("3650", 3650, 3650)]
    public void One_number_or_two_with_a_dash_are_read_as_days(string text, int min, int max)
    {
        Assert.Equal(new LeadTime(min, max), LeadTime.Parse(text));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("7-")]
    [InlineData("-7")]
    [InlineData("soon")]
    [InlineData("5-soon")]
    [InlineData("+7")]
    [InlineData("7.5")]
    [InlineData("1,000")]
    [InlineData("10-5")]
    [InlineData("5-10-15")]
    [InlineData("5–10-15")]
    [InlineData("–7")]
    [InlineData("400-3")]
    [InlineData("5~8")]
    [InlineData("3651")]
    [InlineData("5-3651")]
    public void Any_other_text_is_no_lead_time(string? text)
    {
        Assert.Null(LeadTime.Parse(text));
    }

    [Fact]
    public void A_lead_time_is_written_as_it_is_read()
    {
        Assert.Equal("7", new LeadTime(7, 7).ToString());
        Assert.Equal("5-10", new LeadTime(5, 10).ToString());
    }
}
