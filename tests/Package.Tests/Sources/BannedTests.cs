using System.Text.RegularExpressions;

namespace Package.Tests.Sources;

/// <summary>What the sources must not hold.</summary>
public sealed partial class BannedTests
{
    private const int LONGEST_VIEW = 250;

    private static readonly string[] _shipped = [$"src/{Repository.PLUGIN}", $"src/{Repository.DOMAIN}"];

    [Fact]
    public void Shipped_classes_have_names_that_say_something()
    {
        Found.None(Lines.With(Shipped(), EmptyName()));
    }

    [Fact]
    public void Shipped_code_has_no_regions()
    {
        Found.None(Lines.With(Shipped(), Region()));
    }

    [Fact]
    public void Shipped_code_asks_a_clock_that_a_test_can_set()
    {
        Found.None(Lines.With(Shipped(), WallClock()));
    }

    [Fact]
    public void Shipped_code_never_blocks()
    {
        Found.None(Lines.With(Shipped(), Blocking()));
    }

    [Fact]
    public void Shipped_code_has_nothing_left_to_do()
    {
        Found.None(Lines.With(Shipped(), LeftOver()));
    }

    /// <summary>The platform puts its own address before what it is told to redirect to, and "~" is no path.</summary>
    [Fact]
    public void Nobody_is_redirected_to_a_tilde()
    {
        Found.None(Lines.With(Shipped(), Tilde()));
    }

    [Fact]
    public void Views_never_print_unencoded_text()
    {
        Found.None(Lines.With(Repository.Files("Views", ".cshtml"), Raw()));
    }

    /// <summary>The platform submits nothing for a button without a name, and takes the additional sentence for the key of a text.</summary>
    [Fact]
    public void Buttons_that_ask_first_are_as_the_platform_wants_them()
    {
        var views = Repository.Files("Views", ".cshtml").Select(file => (File: Repository.Relative(file), Text: File.ReadAllText(file))).ToList();
        var asking = views.SelectMany(view => Asking().Matches(view.Text).Select(match => (view.File, view.Text, Id: match.Groups[1].Value, Sentence: match.Groups[2].Value))).ToList();

        Assert.NotEmpty(asking);
        Found.None(asking.Where(one => !one.Text.Contains($"id=\"{one.Id}\" name=\"", StringComparison.Ordinal)).Select(one => $"{one.File}: the button {one.Id} has no name behind its id"));
        Found.None(asking.Where(one => one.Sentence.Length > 0 && !one.Sentence.StartsWith("Plugins.Misc.Backorders.", StringComparison.Ordinal)).Select(one => $"{one.File}: {one.Sentence} is no key of a text"));
    }

    /// <summary>The shop's product form has no other button that submits, so Enter in the quantity would press ours.</summary>
    [Fact]
    public void Enter_in_the_product_form_presses_nothing_of_ours()
    {
        var form = File.ReadAllText(Repository.At("Views/Public/BackInStock/Form.cshtml"));

        Assert.InRange(form.IndexOf("<input type=\"image\" alt=\"\" disabled hidden />", StringComparison.Ordinal), 0, form.IndexOf("type=\"submit\"", StringComparison.Ordinal));
    }

    /// <summary>A line is read without moving the page sideways, and two versions of it stand beside each other.</summary>
    [Fact]
    public void Shipped_lines_fit_beside_each_other()
    {
        string[] kinds = [".cshtml", ".js", ".css"];
        var files = Shipped().Concat(Repository.Files("Views").Concat(Repository.Files("Content")).Where(file => kinds.Contains(Path.GetExtension(file))));

        Found.None(Lines.With(files, LongLine()));
    }

    [Theory]
    [InlineData(140, false)]
    [InlineData(141, true)]
    public void A_line_that_is_too_long_is_noticed(int length, bool isTooLong)
    {
        Assert.Equal(isTooLong, LongLine().IsMatch(new string('x', length)));
    }

    [Fact]
    public void Views_can_be_read_at_one_sitting()
    {
        var tooLong =
            from file in Repository.Files("Views")
            let lines = File.ReadAllLines(file).Length
            where lines >= LONGEST_VIEW
            select $"{Repository.Relative(file)} has {lines} lines";

        Found.None(tooLong);
    }

    private static IEnumerable<string> Shipped() => _shipped.SelectMany(folder => Repository.Files(folder, ".cs"));

    [GeneratedRegex(@"\b(class|record|struct|interface)\s+\w*(Manager|Helper|Util|Utils|Utility)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"^\s*#(end)?region")]
    private static partial Regex Region();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex WallClock();

    [GeneratedRegex(@"\.(Result\b(?!\s*[=({])|Wait\(\)|GetAwaiter\(\)\.GetResult\(\))|\bThread\.Sleep\b|\basync void\b")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b")]
    private static partial Regex LeftOver();

    [GeneratedRegex("""<nop-action-confirmation asp-button-id="([^"]+)"(?: asp-additional-confirm="([^"]*)")?""")]
    private static partial Regex Asking();

    [GeneratedRegex(".{141}")]
    private static partial Regex LongLine();

    [GeneratedRegex("""Redirect\("~""")]
    private static partial Regex Tilde();

    [GeneratedRegex(@"Html\.Raw|HtmlString\(")]
    private static partial Regex Raw();
}
