using System.Text.RegularExpressions;

namespace Package.Tests.Sources;

/// <summary>
/// The table of moves is the gate (law 4): an entry is made of moves that it names, or of more units that are short, and only the
/// ledger writes what the entries say.
/// </summary>
public sealed partial class LedgerGateTests
{
    private const string LEDGER = $"src/{Repository.PLUGIN}/Platform/Ledger/";

    /// <summary>It fills a backorder for the preview of an email, and stores none.</summary>
    private const string SAMPLE = $"src/{Repository.PLUGIN}/UseCases/Notifications/Mails/SampleMail.cs";

    [Fact]
    public void Only_the_ledger_writes_figures()
    {
        Found.None(Lines.With(Below("").Where(file => !IsIn(file, LEDGER) && !IsIn(file, SAMPLE)), Figure()));
        Assert.NotEmpty(Lines.With(Below(LEDGER), Figure()));
    }

    [Fact]
    public void Only_its_row_in_the_history_makes_an_entry_without_asking_the_table()
    {
        var asked = Lines.With(Below(""), Stored()).Select(line => line.Split(':')[0]).Distinct();

        Assert.Equal([$"{LEDGER}RecordMapping.cs"], asked);
    }

    [Fact]
    public void Only_the_table_moves_units_between_buckets()
    {
        var moved = Lines.With(Repository.Files($"src/{Repository.DOMAIN}", ".cs"), Moved()).Select(line => line.Split(':')[0]).Distinct();

        Assert.Equal([$"src/{Repository.DOMAIN}/Ledger/Moves.cs"], moved);
    }

    [Theory]
    [InlineData("record.Waiting = 2;", true)]
    [InlineData("record.Shipped -= 2;", true)]
    [InlineData(".Set(row => row.Allocated, row => row.Allocated + 1)", true)]
    [InlineData("where record.Waiting == 2", false)]
    [InlineData("Waiting = record.Waiting > 0 ? record.Waiting : 0,", false)]
    public void A_written_figure_is_noticed(string line, bool isOne)
    {
        Assert.Equal(isOne, Figure().IsMatch(line));
    }

    private static IEnumerable<string> Below(string folder) =>
        Repository.Files($"src/{Repository.PLUGIN}", ".cs").Where(file => IsIn(file, folder) && !IsIn(file, $"src/{Repository.PLUGIN}/Web/"));

    private static bool IsIn(string file, string folder) => Repository.Relative(file).StartsWith(folder, StringComparison.Ordinal);

    [GeneratedRegex(@"\w\.(Waiting|Allocated|Released|Shipped|Cancelled) [-+]?= |\.Set\((\w+) => \2\.(Waiting|Allocated|Released|Shipped|Cancelled)\b")]
    private static partial Regex Figure();

    [GeneratedRegex(@"\bEntry\.Stored\(")]
    private static partial Regex Stored();

    [GeneratedRegex(@"\.Take\(\w+\.From\b|\.Put\(\w")]
    private static partial Regex Moved();
}
