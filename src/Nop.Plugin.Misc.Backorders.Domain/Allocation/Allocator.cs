using System.Buffers;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>Gives what arrived to those who wait, in turn.</summary>
public static class Allocator
{
    /// <param name="lines">The lines of one stock key, in any order: the plan is the same.</param>
    public static AllocationPlan Plan(ReadOnlySpan<WaitingLine> lines, Units grantable, GrantRule rule)
    {
        if (QueueOrder.IsInOrder(lines))
            return InTurn(lines, grantable, rule);

        var buffer = ArrayPool<WaitingLine>.Shared.Rent(lines.Length);
        try
        {
            lines.CopyTo(buffer);
            Array.Sort(buffer, 0, lines.Length, QueueOrder.Instance);

            return InTurn(buffer.AsSpan(0, lines.Length), grantable, rule);
        }
        finally
        {
            ArrayPool<WaitingLine>.Shared.Return(buffer);
        }
    }

    private static AllocationPlan InTurn(ReadOnlySpan<WaitingLine> queue, Units grantable, GrantRule rule)
    {
        var grants = new List<Grant>(Math.Min(queue.Length, grantable.Value));
        var left = grantable;

        foreach (var line in queue)
        {
            if (left.IsNone)
                break;

            if (line.OnHold || line.Waiting.IsNone)
                continue;

            var given = Units.Min(left, line.Waiting);
            if (rule == GrantRule.CompleteLineOnly && given < line.Waiting)
                break;

            grants.Add(new(line.BackorderId, given));
            left -= given;
        }

        return new(grants, left);
    }
}
