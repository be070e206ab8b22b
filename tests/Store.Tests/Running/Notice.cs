using AngleSharp.Dom;

namespace Store.Tests.Running;

/// <summary>What a shopper is told of a line, wherever it stands.</summary>
public sealed record Notice(int Now, int Later, string From, string To)
{
    public static IReadOnlyList<Notice> AllOf(IParentNode page) => [.. page.QuerySelectorAll(".backorder-notice").Where(IsOfPage).Select(Of)];

    public static Notice OnlyOneOf(IParentNode page) => Assert.Single(AllOf(page));

    /// <summary>Of the summary of an order: the confirm step says it there and not in the lines again.</summary>
    public static Notice OnlyOneOfSummary(IParentNode page)
    {
        Assert.Empty(AllOf(page));

        return Of(Assert.Single(page.QuerySelectorAll(".backorder-summary .backorder-notice")));
    }

    /// <summary>Those of a summary, and of the small cart at the head of each page, repeat what the lines say.</summary>
    private static bool IsOfPage(IElement notice) => notice.Closest(".backorder-summary, #flyout-cart") is null;

    private static Notice Of(IElement element) => new(
        Number(element.GetAttribute("data-now")),
        Number(element.GetAttribute("data-later")),
        element.GetAttribute("data-from")!,
        element.GetAttribute("data-to")!);

    private static int Number(string? text) => int.Parse(text!, System.Globalization.CultureInfo.InvariantCulture);
}
