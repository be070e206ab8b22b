using Nop.Plugin.Misc.Backorders.Domain.BackInStock;

namespace Domain.Tests.BackInStock;

public sealed class BackInStockStatesTests
{
    [Theory]
    [InlineData(BackInStockState.Unconfirmed, true)]
    [InlineData(BackInStockState.Waiting, true)]
    [InlineData(BackInStockState.Telling, true)]
    [InlineData(BackInStockState.Notified, true)]
    [InlineData(BackInStockState.Ordered, false)]
    [InlineData(BackInStockState.Expired, false)]
    [InlineData(BackInStockState.Removed, false)]
    [InlineData(BackInStockState.Joined, false)]
    public void An_entry_is_open_until_it_was_ordered_ran_out_or_was_taken_off(BackInStockState state, bool isOpen)
    {
        Assert.Equal(isOpen, state.IsOpen());
    }

    [Fact]
    public void Who_is_about_to_be_told_reads_that_they_wait_and_every_other_state_reads_as_it_is()
    {
        Assert.Equal(BackInStockState.Waiting, BackInStockState.Telling.Shown());

        foreach (var state in Enum.GetValues<BackInStockState>().Except([BackInStockState.Telling]))
            Assert.Equal(state, state.Shown());
    }
}
