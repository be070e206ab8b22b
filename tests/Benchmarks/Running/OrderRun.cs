using System.Diagnostics;
using Store.Tests.Running;

namespace Benchmarks.Running;

/// <summary>What the plugin adds to the request that places an order: statements, time, and throughput of four shoppers.</summary>
internal sealed class OrderRun(Options options)
{
    private const string SLUG = "fernhill-tent-for-two";
    private const int SHOPPERS = 4;
    private const int WARMING = 120;
    private static readonly string[] _skus = ["TENT-2", "TENT-4", "SKILLET"];

    public async Task RunAsync()
    {
        await using (var counted = await MeasuredStore.StartAsync(options.Postgres, counts: true))
            await CountAsync(counted);

        await using var store = await MeasuredStore.StartAsync(options.Postgres);
        using var clerk = await Clerk.SignInAsync(store.Address);
        var tent = await clerk.ProductAsync(_skus[0]);

        foreach (var (name, stock, goal) in new[] { ("in stock", 1_000_000, 1.02), ("backordered", 0, 1.10) })
        {
            await clerk.SetStockAsync(tent, stock);
            await TimeAsync(store, tent, name, goal);
            await ShareAsync(store, tent, name);
        }
    }

    private async Task CountAsync(MeasuredStore store)
    {
        using var clerk = await Clerk.SignInAsync(store.Address);
        Console.WriteLine("statements                          without  with  more");

        foreach (var (lines, quantity) in new[] { (1, 1), (1, 1), (1, 5), (2, 5), (3, 5) })
        {
            var ids = new List<int>();
            foreach (var sku in _skus.Take(lines))
                ids.Add(await clerk.ProductAsync(sku));

            var counts = new List<int>();
            foreach (var isHeard in new[] { false, true })
            {
                foreach (var id in ids)
                    await clerk.SetStockAsync(id, 3);

                using var shopper = await ReadyAsync(store, ids, quantity, isHeard);
                store.Statements();
                await shopper.PlaceAsync();
                counts.Add(store.Statements().Count);
            }

            var what = quantity == 1 ? "in stock" : "backordered";
            Console.WriteLine($"{lines} line(s), {what,-22} {counts[0],8} {counts[1],5} {counts[1] - counts[0],5}");
        }
    }

    // Blocks of requests with and without the plugin take turns.
    private async Task TimeAsync(MeasuredStore store, int product, string name, double goal)
    {
        // Code that ran less often than this is not yet compiled as it will be.
        for (var request = 0; request < WARMING; request++)
        {
            using var shopper = await ReadyAsync(store, [product], 1, isHeard: request % 2 == 1);
            await shopper.PlaceAsync();
        }

        var times = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var turn = 0; turn < options.Pairs * 2; turn++)
        {
            var isHeard = turn % 2 == 1;
            for (var request = 0; request < options.Requests; request++)
            {
                using var shopper = await ReadyAsync(store, [product], 1, isHeard);
                times[isHeard].Add(await Figures.MillisecondsAsync(shopper.PlaceAsync));
            }
        }

        var control = Figures.Control(times[false]);
        var (without, with) = (Figures.Median(times[false]), Figures.Median(times[true]));
        Console.WriteLine(
            $"{name}: {Figures.Text(without)} ms without, {Figures.Text(with)} ms with, ratio {Figures.Text(with / without, "0.000")} (goal {Figures.Text(goal, "0.00")}), "
            + $"A/A {Figures.Text(control, "0.000")}: {Figures.Verdict(control)}");
    }

    private async Task ShareAsync(MeasuredStore store, int product, string name)
    {
        var rates = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var turn = 0; turn < options.Pairs * 2; turn++)
        {
            var isHeard = turn % 2 == 1;
            var ready = new Queue<Shopper>();
            for (var request = 0; request < options.Requests; request++)
                ready.Enqueue(await ReadyAsync(store, [product], 1, isHeard));

            var watch = Stopwatch.StartNew();
            var placed = await Task.WhenAll(Enumerable.Range(0, SHOPPERS).Select(_ => PlaceAsync(ready)));
            rates[isHeard].Add(placed.Sum() / watch.Elapsed.TotalSeconds);
        }

        var (without, with) = (Figures.Median(rates[false]), Figures.Median(rates[true]));
        Console.WriteLine($"{name}, {SHOPPERS} shoppers: {Figures.Text(without)} orders/s without, {Figures.Text(with)} with, ratio {Figures.Text(with / without, "0.000")} (goal 0.95)");
    }

    // The shop fails some orders by itself when several write at once; those are not counted.
    private static async Task<int> PlaceAsync(Queue<Shopper> ready)
    {
        var placed = 0;
        while (true)
        {
            Shopper? shopper;
            lock (ready)
            {
                if (!ready.TryDequeue(out shopper))
                    return placed;
            }

            using (shopper)
                placed += await shopper.TryConfirmAsync() ? 1 : 0;
        }
    }

    private static async Task<Shopper> ReadyAsync(MeasuredStore store, IEnumerable<int> products, int quantity, bool isHeard)
    {
        var shopper = new Shopper(store.Address);
        await shopper.LookAtAsync(SLUG);
        foreach (var product in products)
            await shopper.PutIntoCartAsync(product, quantity);

        await shopper.CheckOutAsync("grace@example.com");
        if (!isHeard)
            shopper.Browser.Send("X-Deaf-Plugins", "yes");

        return shopper;
    }
}
