using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Domain.Tests.BackInStock;

public sealed class WavesTests
{
    [Theory]
    [InlineData(0, 0, "")]
    [InlineData(1, 0, "1:1")]
    [InlineData(3, 0, "1:1 2:2")]
    [InlineData(5, 0, "1:1 2:2 3:2")]
    [InlineData(100, 0, "1:1 2:2 3:3")]
    [InlineData(5, 4, "1:1")]
    [InlineData(5, 5, "")]
    [InlineData(5, 9, "")]
    public void A_wave_is_no_larger_than_what_is_free_and_not_kept(int free, int kept, string told)
    {
        Subscriber[] inTurn = [new(1, new(1)), new(2, new(2)), new(3, new(3))];

        var wave = Waves.Next(new(free), new(kept), new(1), inTurn);

        Assert.Equal(told, string.Join(' ', wave.Select(one => $"{one.Id}:{one.Kept}")));
        Assert.True(wave.Sum(one => one.Kept.Value) <= Math.Max(0, free - kept));
    }

    [Fact]
    public void Nobody_is_passed_over_for_somebody_who_wants_less()
    {
        var wave = Waves.Next(new(2), Units.None, new(1), [new(7, new(5)), new(8, new(1))]);

        Assert.Equal([new Told(7, new(2))], wave);
    }

    [Theory]
    [InlineData(4, "")]
    [InlineData(5, "7:5")]
    [InlineData(9, "7:5")]
    [InlineData(10, "7:5 8:5")]
    [InlineData(17, "7:5 8:12")]
    public void Of_fewer_than_one_may_order_nobody_is_told(int free, string told)
    {
        var wave = Waves.Next(new(free), Units.None, least: new(5), [new(7, new(1)), new(8, new(12))]);

        Assert.Equal(told, string.Join(' ', wave.Select(one => $"{one.Id}:{one.Kept}")));
    }
}
