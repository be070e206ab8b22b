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

        var wave = Waves.Next(new(free), new(kept), inTurn);

        Assert.Equal(told, string.Join(' ', wave.Select(one => $"{one.Id}:{one.Kept}")));
        Assert.True(wave.Sum(one => one.Kept.Value) <= Math.Max(0, free - kept));
    }

    [Fact]
    public void Nobody_is_passed_over_for_somebody_who_wants_less()
    {
        var wave = Waves.Next(new(2), Units.None, [new(7, new(5)), new(8, new(1))]);

        Assert.Equal([new Told(7, new(2))], wave);
    }
}
