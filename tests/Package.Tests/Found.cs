namespace Package.Tests;

internal static class Found
{
    /// <summary>Fails with every problem on a line of its own, and what to do about them.</summary>
    public static void None(IEnumerable<string> problems, string advice = "")
    {
        var all = problems.Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(all.Count == 0, $"{all.Count} found:{Environment.NewLine}{string.Join(Environment.NewLine, all.Append(advice))}");
    }
}
