using Support.Data;
using Support.Templates;

namespace Plugin.Tests;

/// <summary>SQLite always, a server where the environment names one: elsewhere a test is skipped, and in CI that is a failure.</summary>
public sealed class Databases : TheoryData<DatabaseKind>
{
    public Databases()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
            Add(kind);
    }

    public static TestServer Find(DatabaseKind kind)
    {
        var server = TestServer.Find(kind);
        Assert.False(server is null && Environment.GetEnvironmentVariable("CI") == "true", TestServer.MissingOf(kind));
        Skip.If(server is null, TestServer.MissingOf(kind));

        return server!;
    }
}
