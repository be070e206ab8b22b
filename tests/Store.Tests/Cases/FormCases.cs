using AngleSharp.Html.Dom;

namespace Store.Tests.Cases;

/// <summary>What a clerk typed wrongly is refused with the name of its field, as the page posts it.</summary>
[Collection(CaseStores.NAME)]
public sealed class FormCases(CaseStore store)
{
    private const string SETTINGS = "/Admin/BackordersConfiguration/Configure";

    [Fact]
    public async Task A_shortest_lead_time_above_the_longest_is_refused()
    {
        Assert.Equal(
            ["Maximum lead time (days): The minimum (400) must not be more than the maximum (3)."],
            await RefusedAsync(("MinLeadDays", "400"), ("MaxLeadDays", "3")));
    }

    [Fact]
    public async Task Days_of_a_range_are_refused_with_its_name()
    {
        var page = await store.Clerk.Browser.OpenAsync(SETTINGS);
        var range = page.QuerySelector("label[for=Ranges_0__Days]")!.TextContent.Trim();

        Assert.Equal([$"{range}: Enter days as 7 or 10-14 (maximum 3650)."], await RefusedAsync(("Ranges[0].Days", "400-3")));
    }

    private async Task<IEnumerable<string>> RefusedAsync(params (string Name, string Value)[] typed)
    {
        var page = await store.Clerk.Browser.OpenAsync(SETTINGS);
        var form = (IHtmlFormElement)page.QuerySelector("#backorders-configuration")!;
        var answer = await store.Clerk.Browser.SubmitAsync(page, form, SETTINGS, [.. typed, ("save", "save")]);

        return answer.QuerySelectorAll(".validation-summary-errors li").Select(error => error.TextContent.Trim());
    }
}
