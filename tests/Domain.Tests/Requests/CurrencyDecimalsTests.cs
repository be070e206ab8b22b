using Nop.Plugin.Misc.Backorders.Domain.Requests;

namespace Domain.Tests.Requests;

/// <summary>As ISO 4217 has it, for the money that shops are paid in.</summary>
public sealed class CurrencyDecimalsTests
{
    [Theory]
    [InlineData("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", 0)]
    [InlineData("EUR USD GBP CHF CZK HUF MXN TWD", 2)]
    [InlineData("BHD IQD JOD KWD LYD OMR TND", 3)]
    public void Money_has_the_decimals_of_its_currency(string codes, int decimals)
    {
        Assert.All(codes.Split(' '), code => Assert.Equal(decimals, CurrencyDecimals.Of(code)));
    }

    [Theory]
    [InlineData("jpy", 0)]
    [InlineData("Kwd", 3)]
    public void A_code_is_known_in_small_letters_too(string code, int decimals) => Assert.Equal(decimals, CurrencyDecimals.Of(code));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("points")]
    public void What_is_no_code_has_two_decimals(string? code) => Assert.Equal(2, CurrencyDecimals.Of(code));

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("2.4999", 0, "2")]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("-0.125", 2, "-0.13")]
    [InlineData("1.0005", 3, "1.001")]
    public void Half_of_the_smallest_coin_is_rounded_away_from_zero(string amount, int decimals, string rounded)
    {
        Assert.Equal(Given.Money(rounded), CurrencyDecimals.Round(Given.Money(amount), decimals));
    }
}
