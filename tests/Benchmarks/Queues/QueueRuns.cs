using System.Diagnostics;
using System.Globalization;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Plugin.Tests.Shop;
using Support.Data;

namespace Benchmarks.Queues;

/// <summary>
/// What reconciling costs beside one statement that does the same by sets: a receipt for one long queue, and a night in
/// which many products are looked at. The plugin runs in this process, over the data layer of the tests.
/// </summary>
internal sealed class QueueRuns(string postgres, int lines, int products, int rounds)
{
    private const string HEAD = "{0,-22}   lines   statement     again      plugin   ratio    A/A";

    public async Task ReceiptAsync()
    {
        using var shop = new TestShop(server: new(DatabaseKind.PostgreSql, postgres));
        var shape = await FilledAsync(shop);

        Console.WriteLine(HEAD, "receipt");
        foreach (var (units, withHistory) in new[] { (1_000, false), (1_000, true), (40_000, false), (40_000, true) })
        {
            await CompareAsync(
                shop, shape, $"{units} units{(withHistory ? ", history" : "")}", "\"ProductId\" = 1", "\"Id\" = 1", units,
                _ => shape.ReferenceAsync("\"ProductId\" = 1", units, withHistory),
                () => shop.DoAsync<ReconcileProducts>(reconcile => reconcile.RunAsync([1])));
        }

        await CompareAsync(shop, shape, "100 units, read only", "\"ProductId\" = 1", "\"Id\" = 1", 100, _ => shape.ReadUntilFilledAsync(100), () => shop.DoAsync<ReconcileProducts>(reconcile => reconcile.RunAsync([1])));
    }

    public async Task NightAsync()
    {
        using var shop = new TestShop(server: new(DatabaseKind.PostgreSql, postgres));
        var shape = await FilledAsync(shop);

        Console.WriteLine(HEAD, "night");
        foreach (var (name, where, units) in new[]
        {
            ("1 % dirty, 5 units", "% 100 = 7", 5),
            ("100 % dirty, 5 units", "> 0", 5),
            ("100 % dirty, 50 units", "> 0", 50)
        })
        {
            await CompareAsync(
                shop, shape, name, $"\"ProductId\" {where}", $"\"Id\" {where}", units,
                _ => shape.ReferenceAsync($"\"ProductId\" {where}", units),
                () => shop.DoAsync<ReconcileAll>(reconcile => reconcile.RunAsync()),
                marks: $"""INSERT INTO "Backorders_DirtyKey" ("ProductId", "CombinationId", "OrderId", "MarkedOnUtc", "HeldUntilUtc", "Token") SELECT "Id", 0, 0, now(), timestamp '2000-01-01', 'x' FROM "Product" WHERE "Id" {where}""");
        }
    }

    private async Task<QueueShape> FilledAsync(TestShop shop)
    {
        var shape = new QueueShape(shop, lines, products);
        var watch = Stopwatch.StartNew();
        await shape.FillAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} lines, {products} products, filled in {watch.Elapsed.TotalSeconds:0} s"));

        return shape;
    }

    private async Task CompareAsync(
        TestShop shop, QueueShape shape, string name, string lineFilter, string stockFilter, int units,
        Func<int, Task<double>> reference, Func<Task> plugin, string? marks = null)
    {
        List<double> first = [], again = [], ours = [];
        var (granted, peak) = (0, 0L);

        // The first round warms up.
        for (var round = 0; round <= rounds; round++)
        {
            var a = await reference(round);
            await shape.ReceiveAsync(units, stockFilter);
            if (marks is not null)
                await shape.RunAsync(marks);

            GC.Collect();
            var (b, most) = await PeakAsync(plugin);
            granted = shop.Database.Repository<Nop.Plugin.Misc.Backorders.Platform.Ledger.HistoryRecord>().Table.Count(row => row.KindId == 30);
            await shape.ResetAsync();
            var c = await reference(round);
            await shape.RunAsync("""VACUUM "Backorders_Backorder" """);

            if (round == 0)
                continue;

            first.Add(a);
            again.Add(c);
            ours.Add(b);
            peak = Math.Max(peak, most);
        }

        var floor = Median([.. first, .. again]);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22}{granted,8}{Median(first),10:0.0} ms{Median(again),7:0.0} ms{Median(ours),9:0.0} ms{Median(ours) / floor,8:0.00}{Median(first) / Median(again),7:0.00}  {peak / 1048576,5} MB more  ({lineFilter})"));
    }

    private static async Task<(double Milliseconds, long Bytes)> PeakAsync(Func<Task> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = before;
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                await Task.Delay(20);
            }
        });

        var watch = Stopwatch.StartNew();
        await work();
        var time = watch.Elapsed.TotalMilliseconds;
        await stop.CancelAsync();
        await watching;

        return (time, peak - before);
    }

    private static double Median(IReadOnlyCollection<double> values)
    {
        var sorted = values.Order().ToList();

        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
