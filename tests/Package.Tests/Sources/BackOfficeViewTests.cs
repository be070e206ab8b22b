using System.Text.RegularExpressions;

namespace Package.Tests.Sources;

/// <summary>Pages of the back office stand in it as the shop's own do.</summary>
public sealed partial class BackOfficeViewTests
{
    private static readonly IReadOnlyDictionary<string, string> _views = Repository.Files("Views/Admin", ".cshtml").ToDictionary(Repository.Relative, File.ReadAllText);

    [Fact]
    public void Forms_with_labels_are_horizontal_as_the_shops_labels_and_hints_expect()
    {
        var bad = _views.SelectMany(view => Form().Matches(view.Value).Where(IsCrooked).Select(form => $"{view.Key}: {form.Groups["tag"].Value.Trim()}"));

        Found.None(bad, "class=\"form-horizontal\"");
    }

    [Fact]
    public void A_grid_that_selects_rows_does_not_sort_by_its_check_boxes()
    {
        var selecting = _views.Where(view => view.Value.Contains("IsMasterCheckBox = true", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(selecting);
        Found.None(selecting.Where(view => !view.Value.Contains("_GridSelection.cshtml", StringComparison.Ordinal)).Select(view => view.Key));
    }

    [Fact]
    public void Search_cards_have_the_shops_header()
    {
        var searching = _views.Where(view => view.Value.Contains("card-search", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(searching);
        Found.None(searching.Where(view => !view.Value.Contains("_SearchHead.cshtml", StringComparison.Ordinal)).Select(view => view.Key));
    }

    private static bool IsCrooked(Match form)
    {
        return (form.Groups["body"].Value.Contains("<nop-label", StringComparison.Ordinal) || form.Groups["body"].Value.Contains("label-wrapper", StringComparison.Ordinal))
            && !form.Groups["tag"].Value.Contains("form-horizontal", StringComparison.Ordinal);
    }

    [GeneratedRegex("<form(?<tag>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
