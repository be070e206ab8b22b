namespace Domain.Tests.Stock;

public sealed class StockKeyTests
{
    [Fact]
    public void A_product_without_combinations_is_its_own_key()
    {
        Assert.Equal(new StockKey(7, 0), StockKey.OfProduct(7));
        Assert.NotEqual(new StockKey(7, 1), StockKey.OfProduct(7));
    }

    [Fact]
    public void A_key_names_the_combination_only_when_there_is_one()
    {
        Assert.Equal("7", StockKey.OfProduct(7).ToString());
        Assert.Equal("7/3", new StockKey(7, 3).ToString());
    }
}
