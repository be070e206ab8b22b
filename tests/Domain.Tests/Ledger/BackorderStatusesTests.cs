using static Domain.Tests.Given;

namespace Domain.Tests.Ledger;

public sealed class BackorderStatusesTests
{
    [Theory]
    [InlineData(5, 0, 0, 0, 0, BackorderStatus.Waiting)]
    [InlineData(4, 0, 0, 0, 1, BackorderStatus.Waiting)]
    [InlineData(4, 1, 0, 0, 0, BackorderStatus.PartlyAllocated)]
    [InlineData(4, 0, 1, 0, 0, BackorderStatus.PartlyAllocated)]
    [InlineData(4, 0, 0, 1, 0, BackorderStatus.PartlyAllocated)]
    [InlineData(0, 5, 0, 0, 0, BackorderStatus.Allocated)]
    [InlineData(0, 1, 4, 0, 0, BackorderStatus.Allocated)]
    [InlineData(0, 0, 5, 0, 0, BackorderStatus.Released)]
    [InlineData(0, 0, 1, 4, 0, BackorderStatus.Released)]
    [InlineData(0, 0, 0, 5, 0, BackorderStatus.Shipped)]
    [InlineData(0, 0, 0, 1, 4, BackorderStatus.Shipped)]
    [InlineData(0, 0, 0, 0, 5, BackorderStatus.Cancelled)]
    public void The_status_says_what_is_to_be_done_next(
        int waiting, int allocated, int released, int shipped, int cancelled, BackorderStatus status)
    {
        Assert.Equal(status, BackorderStatuses.Of(Figures(waiting, allocated, released, shipped, cancelled)));
    }
}
