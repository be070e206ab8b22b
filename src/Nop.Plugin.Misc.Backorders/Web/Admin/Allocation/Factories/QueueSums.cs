namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>What waits on one stock key.</summary>
public sealed class ProductQueueRow
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public long Waiting { get; set; }

    public int Lines { get; set; }

    public int Late { get; set; }

    public DateTime OldestUtc { get; set; }

    public decimal Value { get; set; }
}

/// <summary>What is open of one order.</summary>
public sealed class OrderQueueRow
{
    public int OrderId { get; set; }

    public int Lines { get; set; }

    public int WaitingLines { get; set; }

    public long Waiting { get; set; }

    public long Ready { get; set; }

    public int Late { get; set; }

    public DateTime PlacedOnUtc { get; set; }

    public DateTime? PromisedTo { get; set; }

    public decimal Value { get; set; }
}
