using System.Diagnostics;
using Benchmarks.Running;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Benchmarks;

/// <summary>What it takes to find the dates of one long queue, in memory: 10,000 waiting lines, 100 expected receipts.</summary>
internal static class Promising
{
    private const int LINES = 10_000;
    private const int RECEIPTS = 100;
    private const int RUNS = 200;
    private const double GOAL = 5;

    private static readonly DateOnly _today = new(2026, 11, 24);
    private static readonly PromiseRule _rule = new(new WorkingCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday], []), HandlingDays: 1, LeadDaysAreWorkingDays: true);

    public static void Run()
    {
        var random = new Random(4711);
        var queue = Enumerable.Range(1, LINES).Select(id => new Demand(id, new Units(random.Next(1, 6)))).ToList();
        var owed = new Units(queue.Sum(line => line.Units.Value));

        Time("dates of all lines in the queue", () => QueueWalk.Cover(queue, Supplies(random)).Count);
        Time("date of one who comes now", () => SupplyPromise.New(AvailableToPromise.Of(Supplies(random), owed), new(3), new Promise.Unknown()).By?.ReceiptId ?? 0);
    }

    private static List<ExpectedSupply> Supplies(Random random) =>
        [.. Enumerable.Range(1, RECEIPTS).Select(id => ExpectedSupply.Of(id, _today.AddDays(id), _today.AddDays(id + 2), new Units(random.Next(100, 400)), _today, _rule))];

    private static void Time(string name, Func<int> work)
    {
        var (times, kept) = (new List<double>(), 0);
        for (var run = 0; run < RUNS; run++)
        {
            var watch = Stopwatch.StartNew();
            kept += work();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine($"{name}: {Figures.Text(Figures.Median(times), "0.00")} ms (goal {Figures.Text(GOAL)}, {RUNS} runs, {kept % 10})");
    }
}
