using System.Text.RegularExpressions;

namespace Package.Tests.Sources;

/// <summary>The repository builds wherever it is cloned: nothing in it names a machine, or a place that packages come from.</summary>
public sealed partial class AnywhereTests
{
    private static readonly string[] _pictures = [".png", ".jpg", ".jpeg", ".gif", ".ico", ".woff", ".woff2", ".ttf", ".eot", ".snk"];

    private static readonly string[] _builds = [".csproj", ".props", ".targets", ".rsp", ".yml", ".json", ".config", ".sln", ""];

    [Fact]
    public void No_file_tells_on_which_machine_it_was_made()
    {
        Found.None(Lines.With(Texts(), MachinePath()));
    }

    [Fact]
    public void No_file_says_where_packages_come_from()
    {
        string[] settings = ["nuget.config", ".npmrc", "pip.conf", "sources.list"];

        Found.None(Texts().Where(file => settings.Contains(Path.GetFileName(file), StringComparer.OrdinalIgnoreCase)).Select(Repository.Relative));
        Found.None(Lines.With(Texts(), PackageSource()));
    }

    [Fact]
    public void A_build_asks_no_host()
    {
        Found.None(Lines.With(Texts().Where(file => _builds.Contains(Path.GetExtension(file))), Host()));
    }

    [Theory]
    [InlineData("<add key=\"ours\" value=\"https://packages.example.com/v3/index" + ".json\" />", true)]
    [InlineData("<Restore" + "Sources>$(Restore" + "Sources);somewhere</Restore" + "Sources>", true)]
    [InlineData("dotnet restore --sou" + "rce somewhere", true)]
    [InlineData("export HTTPS_" + "PROXY=somewhere", true)]
    [InlineData("dotnet test --filter Name~Sources", false)]
    [InlineData("where the source of the goods is known", false)]
    public void A_package_source_is_noticed(string line, bool isOne)
    {
        Assert.Equal(isOne, PackageSource().IsMatch(line));
    }

    [Theory]
    [InlineData("curl https" + "://packages.example.com/chromium", true)]
    [InlineData("http" + "://10.0.0.7:8080/", true)]
    [InlineData("\"applicationUrl\": \"http://127.0.0.1:5080\"", false)]
    [InlineData("Host=127.0.0.1;Port=5432", false)]
    public void A_host_is_noticed(string line, bool isOne)
    {
        Assert.Equal(isOne, Host().IsMatch(line));
    }

    private static IEnumerable<string> Texts()
    {
        return Repository.Files(".").Where(file => IsOurs(file) && !_pictures.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Libraries that the demo store's back office brings along are written by others.</summary>
    private static bool IsOurs(string file) => !Repository.Relative(file).Contains("/wwwroot/lib/", StringComparison.Ordinal);

    // Written in pieces, so that this file does not offend itself.
    [GeneratedRegex(@"(^|[\s""'=(:])/(tm" + @"p|wor" + @"k|roo" + @"t|hom" + @"e|Use" + @"rs)/\w")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"v3/index\.js" + @"on|package" + @"Sources|Restore(Additional" + @"Project)?Sources|--sou" + @"rce\b|\bHTTPS?_" + @"PROXY\b|\bNUGET_" + @"\w|\bproxy" + @"\.golang|artifact" + @"ory", RegexOptions.IgnoreCase)]
    private static partial Regex PackageSource();

    [GeneratedRegex(@"https?:" + @"//(?!127\.0\.0\.1\b)\w")]
    private static partial Regex Host();
}
