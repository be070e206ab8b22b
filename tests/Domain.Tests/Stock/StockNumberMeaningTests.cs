namespace Domain.Tests.Stock;

public sealed class StockNumberMeaningTests
{
    [Theory]
    [InlineData(StockNumberMeaning.Unsaid, false)]
    [InlineData(StockNumberMeaning.Available, false)]
    [InlineData(StockNumberMeaning.OnHand, true)]
    [InlineData(StockNumberMeaning.OnHandAutomatic, true)]
    public void A_number_counts_the_shelf_when_somebody_said_that_it_does(StockNumberMeaning meaning, bool isOnHand)
    {
        Assert.Equal(isOnHand, meaning.IsOnHand());
    }
}
