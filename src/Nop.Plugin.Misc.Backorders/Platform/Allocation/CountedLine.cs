namespace Nop.Plugin.Misc.Backorders.Platform.Allocation;

/// <summary>What an open backorder adds to the sums of its queue.</summary>
internal sealed class CountedLine
{
    public int ProductId { get; init; }

    public int CombinationId { get; init; }

    public int Waiting { get; init; }

    public int Served { get; init; }
}
