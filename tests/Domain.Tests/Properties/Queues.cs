using FsCheck;
using FsCheck.Fluent;

namespace Domain.Tests.Properties;

/// <summary>A random queue, the same lines in another order, and what there is to give.</summary>
public sealed record Queue(WaitingLine[] Lines, WaitingLine[] Shuffled, int Grantable, GrantRule Rule)
{
    public AllocationPlan Plan() => Allocator.Plan(Lines, new(Grantable), Rule);

    public override string ToString() => $"{Rule}, {Grantable} for [{string.Join("; ", Lines)}]";
}

internal static class Queues
{
    // Few distinct values on purpose: ties are where an order goes wrong.
    private static readonly Gen<WaitingLine> _line =
        from waiting in Gen.Choose(0, 6)
        from priority in Gen.Choose(-1, 1)
        from placed in Gen.Choose(0, 3)
        from held in Gen.Choose(0, 4)
        select Given.Line(
            id: 0,
            waiting,
            priority,
            Given.Noon.AddHours(placed),
            onHold: held == 0);

    private static readonly Gen<Queue> _queue =
        from lines in _line.ArrayOf()
        let numbered = lines.Select((line, index) => line with { BackorderId = index + 1 }).ToArray()
        from first in Gen.Shuffle(numbered)
        from second in Gen.Shuffle(numbered)
        from grantable in Gen.Choose(0, 40)
        from rule in Gen.Elements(GrantRule.Partial, GrantRule.CompleteLineOnly)
        select new Queue(first, second, grantable, rule);

    public static void Hold(Func<Queue, bool> law)
    {
        Prop.ForAll(_queue.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }
}
