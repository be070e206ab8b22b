namespace Store.Tests.Paths;

/// <summary>Every way in which the platform changes stock or what is owed, in every home of stock.</summary>
public abstract class PathTests(Walked walked)
{
    public static TheoryData<string, string> Walks => Of(path => !path.NeedsEvents);

    [SkippableTheory]
    [MemberData(nameof(Walks))]
    public void The_books_are_true_after(string path, string home)
    {
        NeedsDatabase();
        Assert.True(walked.FaultOf(path, home) is null, walked.FaultOf(path, home));
    }

    [SkippableFact]
    public void Nothing_fails_inside()
    {
        NeedsDatabase();
        Assert.True(walked.Errors.Count == 0, string.Join(Environment.NewLine, walked.Errors));
    }

    protected static TheoryData<string, string> Of(Func<StockPath, bool> isWanted)
    {
        var walks = new TheoryData<string, string>();

        foreach (var path in Walked.Paths.Where(isWanted))
        {
            foreach (var home in path.Homes)
                walks.Add($"{path}", $"{home}");
        }

        return walks;
    }

    private void NeedsDatabase()
    {
        if (!walked.CanWalk)
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Databases.MISSING);

        Skip.IfNot(walked.CanWalk, Databases.MISSING);
    }
}

/// <summary>With events, in whatever way, also those paths that nothing else tells of.</summary>
public abstract class HeardPathTests(Walked walked) : PathTests(walked)
{
    public static TheoryData<string, string> HeardWalks => Of(path => path.NeedsEvents);

    [SkippableTheory]
    [MemberData(nameof(HeardWalks))]
    public void The_books_are_true_when_events_tell_of(string path, string home) => The_books_are_true_after(path, home);
}

public sealed class EventsHeardOnce(EventsHeardOnce.Store store) : HeardPathTests(store), IClassFixture<EventsHeardOnce.Store>
{
    public sealed class Store() : Walked(["--events", "once"]);
}

public sealed class EventsHeardTwice(EventsHeardTwice.Store store) : HeardPathTests(store), IClassFixture<EventsHeardTwice.Store>
{
    public sealed class Store() : Walked(["--events", "twice"]);
}

public sealed class EventsHeardReordered(EventsHeardReordered.Store store) : HeardPathTests(store), IClassFixture<EventsHeardReordered.Store>
{
    public sealed class Store() : Walked(["--events", "reordered"]);
}

public sealed class EventsNotHeard(EventsNotHeard.Store store) : PathTests(store), IClassFixture<EventsNotHeard.Store>
{
    public sealed class Store() : Walked(["--events", "off"], areEventsHeard: false);
}

/// <summary>
/// A few paths of each home on a server. One clerk after the other: the platform empties carts in serializable transactions,
/// which a server aborts when two meet.
/// </summary>
public abstract class SampledPathTests(Walked walked, string missing)
{
    public static TheoryData<string, string> Walks
    {
        get
        {
            var walks = new TheoryData<string, string>();
            foreach (var (path, home) in Walked.Sample)
                walks.Add($"{path}", $"{home}");

            return walks;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Walks))]
    public void The_books_are_true_after(string path, string home)
    {
        NeedsDatabase();
        Assert.True(walked.FaultOf(path, home) is null, walked.FaultOf(path, home));
    }

    [SkippableFact]
    public void Nothing_fails_inside()
    {
        NeedsDatabase();
        Assert.True(walked.Errors.Count == 0, string.Join(Environment.NewLine, walked.Errors));
    }

    private void NeedsDatabase()
    {
        if (!walked.CanWalk)
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", missing);

        Skip.IfNot(walked.CanWalk, missing);
    }
}

public sealed class PathsOnPostgres(PathsOnPostgres.Store store) : SampledPathTests(store, Databases.MISSING), IClassFixture<PathsOnPostgres.Store>
{
    public sealed class Store() : Walked(Databases.OfPostgres(), hands: 1, isSample: true);
}

public sealed class PathsOnMariaDb(PathsOnMariaDb.Store store) : SampledPathTests(store, Databases.MISSING_MARIADB), IClassFixture<PathsOnMariaDb.Store>
{
    public sealed class Store() : Walked(Databases.OfMariaDb(), hands: 1, isSample: true);
}
