using BenchmarkDotNet.Attributes;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;

namespace Benchmarks;

/// <summary>Plans all stock keys of a shop once. Figures are per waiting line.</summary>
[Config(typeof(PerLine))]
[MemoryDiagnoser(displayGenColumns: false)]
public class Allocation
{
    private WaitingLine[][] _queues = [];
    private int[] _grantable = [];

    [Params(10_000, 1_000_000)]
    public int Lines { get; set; }

    [Params(true, false)]
    public bool InOrder { get; set; }

    [GlobalSetup]
    public void FillQueues()
    {
        (_queues, _grantable) = ManyQueues.Of(Lines, InOrder);
    }

    [Benchmark]
    public int PlanEveryKey()
    {
        var granted = 0;

        for (var key = 0; key < _queues.Length; key++)
            granted += Allocator.Plan(_queues[key], new(_grantable[key]), GrantRule.Partial).Grants.Count;

        return granted;
    }
}
