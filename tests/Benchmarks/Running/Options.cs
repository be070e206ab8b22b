using System.Globalization;

namespace Benchmarks.Running;

/// <summary>What stands behind the name of a measurement: --postgres "Host=…", --pairs 5, --requests 50, --lines 1000000.</summary>
internal sealed class Options(IReadOnlyList<string> args)
{
    public string Postgres => Find("--postgres") ?? Environment.GetEnvironmentVariable("BACKORDERS_POSTGRES")
        ?? throw new ArgumentException("Which server? --postgres \"Host=…\" of somebody who may create databases, or BACKORDERS_POSTGRES.");

    public int Pairs => Number("--pairs", 5);

    public int Requests => Number("--requests", 50);

    public int Products => Number("--products", 20_000);

    public int Lines => Number("--lines", 1_000_000);

    private int Number(string name, int otherwise) => Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string? Find(string name)
    {
        for (var place = 0; place + 1 < args.Count; place++)
        {
            if (args[place] == name)
                return args[place + 1];
        }

        return null;
    }
}
