namespace Store.Tests.Cases;

/// <summary>Somebody sends a clerk a link: the page says what the store says, and no word of the address.</summary>
[Collection(CaseStores.NAME)]
public sealed class LinkCases(CaseStore store)
{
    private const string WORDS = "call 555-0100";

    [Theory]
    [InlineData("/Admin/BackorderReceipts/Create?productId={0}")]
    [InlineData("/Admin/BackorderReceipts/Create?productId=1&combinationId={0}")]
    [InlineData("/Admin/BackorderReceipts/Edit/1?more={0}&warehouseId={0}")]
    [InlineData("/Admin/BackorderIncentives/List?id={0}")]
    [InlineData("/Admin/BackorderDates/List?period={0}&stockKey={0}")]
    [InlineData("/Admin/BackorderDiscrepancies/List?productId={0}")]
    [InlineData("/Admin/BackorderMails/List?templateId={0}&languageId={0}")]
    [InlineData("/Admin/BackorderReceiptShift/Preview?ids=1,{0}&days={0}")]
    public async Task A_page_of_the_back_office_prints_nothing_of_its_address(string address)
    {
        var page = await store.Clerk.Browser.OpenAsync(address.Replace("{0}", Uri.EscapeDataString(WORDS), StringComparison.Ordinal));
        var content = page.QuerySelector("main") ?? page.Body!;

        Assert.DoesNotContain(WORDS, content.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(content.QuerySelectorAll("[value]"), field => field.GetAttribute("value")!.Contains(WORDS, StringComparison.Ordinal));
    }
}
