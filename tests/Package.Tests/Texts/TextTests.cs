using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using Package.Tests.Metadata;

namespace Package.Tests.Texts;

public sealed partial class TextTests
{
    private static readonly HashSet<string> _defined = [.. TextFile.All.Select(text => text.Key)];

    // Of one there is another text, or the code has a larger number for it.
    private static readonly HashSet<string> _neverOne = ["Days.Some", "Days.Range", "Dates.Period.Days", "Receipts.Import.Limits", "Receipts.Error.Length", "Choice.SwapAllFor"];

    [Fact]
    public void Every_text_that_is_used_is_defined()
    {
        Found.None(TextUses.Full.Where(key => !IsDefined(key)));
    }

    [Fact]
    public void Every_text_that_is_named_without_the_prefix_is_defined()
    {
        var groups = TextFile.All.Where(text => text.Key.Contains('.', StringComparison.Ordinal)).Select(text => text.Group).ToHashSet();

        Found.None(TextUses.Dotted.Where(key => groups.Contains(key.Split('.')[0]) && !IsDefined(key)));
    }

    [Fact]
    public void Every_text_that_the_domain_chooses_is_defined()
    {
        Assert.Contains("OrderState.AllWaits", TextUses.OfDomain);
        Found.None(TextUses.OfDomain.Where(key => !IsDefined(key)));
    }

    [Fact]
    public void Every_text_that_is_defined_is_used()
    {
        Found.None(_defined.Where(key => !TextUses.Literals.Contains(key) && !TextUses.Beginnings.Any(start => key.StartsWith(start, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("Status.", "BackorderStatus")]
    [InlineData("History.", "EntryKind")]
    [InlineData("Basis.", "PromiseBasis")]
    public void Every_value_that_is_shown_has_a_text(string beginning, string enumeration)
    {
        Assert.Contains(beginning, TextUses.Beginnings);
        Found.None(Values(enumeration).Where(value => !_defined.Contains(beginning + value)));
    }

    [Fact]
    public void Every_refusal_of_the_domain_has_a_text()
    {
        Assert.Contains("Refusal.", TextUses.Beginnings);
        Found.None(new[] { "move-not-allowed", "nothing-to-move", "not-enough", "on-hold" }.Where(code => !_defined.Contains($"Refusal.{code}")));
    }

    [Fact]
    public void No_text_is_defined_twice_or_empty()
    {
        Assert.NotEmpty(TextFile.All);
        Assert.Equal(_defined.Count, TextFile.All.Count);
        Assert.DoesNotContain(TextFile.All, text => string.IsNullOrWhiteSpace(text.Value) || text.Hint == "");
    }

    [Fact]
    public void Every_field_with_a_label_has_a_hint()
    {
        var hinted = TextFile.All.Where(text => text.Hint is not null).Select(text => text.Key).ToHashSet();

        Found.None(TextUses.Labels.Where(key => !hinted.Contains(key)));
    }

    [Fact]
    public void Every_text_with_a_number_reads_right_for_one()
    {
        Assert.Matches(Several(), "1 units were owed");
        Assert.Matches(Several(), "these 1 backorders");
        Assert.Matches(Several(), "1 more units");
        Found.None(TextFile.All.Where(text => !_neverOne.Contains(text.Key) && !_defined.Contains($"{text.Key}.One")).Select(text => (text.Key, Text: WithOnes().Replace(text.Value, "1")))
            .Where(text => Several().IsMatch(text.Text)).Select(text => $"{text.Key}: {text.Text}"));
    }

    private static bool IsDefined(string key)
    {
        return _defined.Contains(key)
            || (key.EndsWith(".Hint", StringComparison.Ordinal) && TextFile.All.Any(text => text.Hint is not null && $"{text.Key}.Hint" == key));
    }

    private static List<string> Values(string enumeration)
    {
        using var domain = new CompiledAssembly(Repository.DomainDll);
        var type = domain.Reader.TypeDefinitions.Select(domain.Reader.GetTypeDefinition).Single(one => domain.Reader.GetString(one.Name) == enumeration);

        return [.. type.GetFields().Select(domain.Reader.GetFieldDefinition).Where(field => !field.GetDefaultValue().IsNil).Select(field => domain.Reader.GetString(field.Name))];
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex WithOnes();

    // A noun in the plural behind a 1, and what else would need one.
    [GeneratedRegex(
        @"\b1 (?:\w+ )?(?:units|backorders|days|points|products|receipts|rows|orders|customers|lines|items|ranges|bundles|characters|subscribers|hours|minutes|requests)\b"
        + @"|\b(?:these|those|all|both) 1\b|\b1 (?:are|were|have)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Several();
}
