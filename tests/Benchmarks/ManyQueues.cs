using Nop.Plugin.Misc.Backorders.Domain.Allocation;

namespace Benchmarks;

/// <summary>A shop with fifty waiting lines on each stock key, 1,000,000 on 20,000, of which 75 units can be granted.</summary>
internal static class ManyQueues
{
    private const int LINES_PER_KEY = 50;
    private const int UNITS_PER_KEY = 75;

    public static (WaitingLine[][] Queues, int[] Grantable) Of(int lines, bool inOrder)
    {
        var random = new Random(20_260_601);
        var keys = lines / LINES_PER_KEY;
        var queues = new WaitingLine[keys][];
        var id = 0;

        for (var key = 0; key < keys; key++)
        {
            var queue = new WaitingLine[LINES_PER_KEY];
            for (var place = 0; place < queue.Length; place++)
                queue[place] = Line(++id, random);

            if (inOrder)
                Array.Sort(queue, QueueOrder.Instance);

            queues[key] = queue;
        }

        return (queues, [.. Enumerable.Repeat(UNITS_PER_KEY, keys)]);
    }

    private static WaitingLine Line(int id, Random random)
    {
        var placed = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(10_000_000));

        return new(id, new(random.Next(1, 6)), Priority: random.Next(3), placed, OnHold: random.Next(50) == 0);
    }
}
