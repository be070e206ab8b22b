using System.Collections.Concurrent;
using Store.Tests.Running;

namespace Store.Tests.Paths;

/// <summary>A store in which every path was walked in every home. The walks take each step side by side, then the task has its looks.</summary>
/// <param name="hands">How many clerks act at the same time.</param>
/// <param name="isSample">Walks a few paths of each home only.</param>
public abstract class Walked(string[]? arguments, bool areEventsHeard = true, int hands = Walked.HANDS, bool isSample = false) : IAsyncLifetime
{
    protected const int HANDS = 4;
    private const int MINUTE = 61;
    private const int LOOKS = 3;
    private const int SAMPLE = 5;

    private readonly ConcurrentDictionary<string, string> _faults = new();

    public static IReadOnlyList<StockPath> Paths { get; } = [.. OrderPaths.All, .. ShippingPaths.All, .. ProductPaths.All, .. OutsidePaths.All];

    public static IReadOnlyList<(StockPath Path, Home Home)> All { get; } = [.. Paths.SelectMany(path => path.Homes, (path, home) => (path, home))];

    /// <summary>Every fifth path of each home: what differs from database to database are statements, not decisions.</summary>
    public static IReadOnlyList<(StockPath Path, Home Home)> Sample { get; } =
        [.. All.GroupBy(pair => $"{pair.Home}").SelectMany(home => home.Where((_, index) => index % SAMPLE == 0))];

    /// <summary>False when the database is not at hand.</summary>
    public bool CanWalk => arguments is not null;

    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>What went wrong on a walk; null when nothing did.</summary>
    public string? FaultOf(string path, string home) => _faults.GetValueOrDefault($"{path} | {home}");

    public async Task InitializeAsync()
    {
        if (arguments is null)
            return;

        // The task runs when it is told to, not in the middle of a walk.
        await using var store = await StoreProcess.StartAsync([.. arguments, "--no-timers"]);
        using var clerk = await Clerk.SignInAsync(store.Address);
        var idle = new ConcurrentBag<Hand>();

        for (var hand = 0; hand < hands; hand++)
            idle.Add(await Hand.SignInAsync(store.Address));

        using var looking = await Hand.SignInAsync(store.Address);
        var walks = (isSample ? Sample : All)
            .Where(pair => areEventsHeard || !pair.Path.NeedsEvents)
            .Select((pair, number) => new Walk(pair.Path, pair.Home, store.Address, number))
            .ToList();

        for (var step = 0; walks.Any(walk => walk.Steps.Count > step); step++)
            await StepAsync(walks.Where(walk => walk.Steps.Count > step && !_faults.ContainsKey($"{walk}")).ToList(), step, idle, looking);

        walks.ForEach(walk => walk.Leave());
        idle.ToList().ForEach(hand => hand.Dispose());
        Errors = await clerk.ErrorsAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task StepAsync(List<Walk> walks, int step, ConcurrentBag<Hand> idle, Hand looking)
    {
        await ActAsync(walks.Where(walk => !walk.Path.TotalsFollow), step, idle);
        await SetTotalsFollowAsync(looking, follow: true);
        await ActAsync(walks.Where(walk => walk.Path.TotalsFollow), step, idle);
        await SetTotalsFollowAsync(looking, follow: false);
        await LookAsync(looking);
        var books = await Books.OpenAsync(looking);

        foreach (var walk in walks)
        {
            var (wanted, found) = (Books.Of(walk.Steps[step]), books.Of(walk, walk.Steps[step].Available));

            if (wanted != found)
                _faults.TryAdd($"{walk}", $"after step {step + 1}{Environment.NewLine}wanted: {wanted}{Environment.NewLine}found:  {found}");
        }
    }

    private Task ActAsync(IEnumerable<Walk> walks, int step, ConcurrentBag<Hand> idle) =>
        Parallel.ForEachAsync(walks, new ParallelOptions { MaxDegreeOfParallelism = hands }, async (walk, _) =>
        {
            Assert.True(idle.TryTake(out var hand));

            try
            {
                walk.Hand = hand;
                await walk.Steps[step].ActAsync(walk);
            }
            catch (Exception exception)
            {
                _faults.TryAdd($"{walk}", $"step {step + 1}: {exception.Message}");
            }
            finally
            {
                idle.Add(hand);
            }
        });

    // Orders of the last minute may be under way, and what is short by a miscount is declared by a second look, a minute after the first.
    private static async Task LookAsync(Hand hand)
    {
        for (var look = 0; look < LOOKS; look++)
        {
            await hand.PostAsync("/Admin/Outside/Wait", ("seconds", Hand.Text(MINUTE)));
            await hand.PostAsync("/Admin/BackordersConfiguration/RunNow");
        }
    }

    private static Task SetTotalsFollowAsync(Hand hand, bool follow) =>
        hand.PostAsync("/Admin/Setting/Order", ("AutoUpdateOrderTotalsOnEditingOrder", follow ? "true" : "false"));
}
