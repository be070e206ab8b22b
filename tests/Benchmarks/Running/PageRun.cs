using Store.Tests.Running;

namespace Benchmarks.Running;

/// <summary>What the plugin adds to the pages that shoppers look at. With and without take turns; statements are counted by PageStatements in Store.Tests.</summary>
internal sealed class PageRun(Options options)
{
    private const int WARMING = 300;
    private const string TENT = "fernhill-tent-for-two";

    public async Task RunAsync()
    {
        await using var store = await MeasuredStore.StartAsync(options.Postgres);
        using var clerk = await Clerk.SignInAsync(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");

        await clerk.SetStockAsync(tent, 1_000);
        await TimeAsync(store, tent, "product page, in stock", $"/{TENT}", inCart: 0, goal: 1.02);
        await clerk.SetStockAsync(tent, -5);
        await TimeAsync(store, tent, "product page, backordered", $"/{TENT}", inCart: 0, goal: 1.05);
        await TimeAsync(store, tent, "search, 24 boxes and more", "/search?q=e", inCart: 0, goal: 1.05);
        await TimeAsync(store, tent, "cart, one short line", "/cart", inCart: 2, goal: 1.05);
    }

    private async Task TimeAsync(MeasuredStore store, int product, string name, string path, int inCart, double goal)
    {
        using var deaf = new Shopper(store.Address);
        using var told = new Shopper(store.Address);
        foreach (var shopper in new[] { deaf, told })
        {
            await shopper.LookAtAsync(TENT);
            if (inCart > 0)
                await shopper.PutIntoCartAsync(product, inCart);
        }

        deaf.Browser.Send("X-Deaf-Plugins", "yes");
        // Code that ran less often than this is not yet compiled as it will be.
        foreach (var shopper in new[] { deaf, told })
        {
            for (var request = 0; request < WARMING; request++)
                await shopper.Browser.OpenAsync(path);
        }

        var times = new Dictionary<bool, List<double>> { [true] = [], [false] = [] };
        for (var turn = 0; turn < options.Pairs * 2; turn++)
        {
            var isTold = turn % 2 == 1;
            for (var request = 0; request < options.Requests; request++)
                times[isTold].Add(await Figures.MillisecondsAsync(() => (isTold ? told : deaf).Browser.OpenAsync(path)));
        }

        var control = Figures.Control(times[false]);
        var (without, with) = (Figures.Median(times[false]), Figures.Median(times[true]));
        Console.WriteLine(
            $"{name}: {Figures.Text(without)} ms without, {Figures.Text(with)} ms with, ratio {Figures.Text(with / without, "0.000")} (goal {Figures.Text(goal, "0.00")}), "
            + $"A/A {Figures.Text(control, "0.000")}: {Figures.Verdict(control)}");
    }
}
