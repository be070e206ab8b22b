using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Store.Tests.Running;

/// <summary>A clerk at the pages of orders, and at what does not add up.</summary>
public sealed class Desk(Clerk clerk)
{
    private const string FINDINGS = "/Admin/BackorderDiscrepancies";
    private const int LOOKS = 3;

    public Browser Browser => clerk.Browser;

    public Task<IHtmlDocument> OpenAsync(int order) => Browser.OpenAsync($"/Admin/Order/Edit/{order}");

    /// <summary>A button of the order page.</summary>
    public async Task<IHtmlDocument> PressAsync(int order, string button, params (string Name, string Value)[] fields)
    {
        await OpenAsync(order);

        return await Browser.PostAsync($"/Admin/Order/{button}/{order}", fields);
    }

    public async Task<string> TextAsync(int order, string selector) => (await OpenAsync(order)).QuerySelector(selector)!.TextContent.Trim();

    /// <summary>Order status and payment status.</summary>
    public async Task<(string Order, string Payment)> StatusesAsync(int order)
    {
        var page = await OpenAsync(order);

        return (page.QuerySelector("#order-status")!.TextContent, page.QuerySelector("#payment-status")!.TextContent.Split(" (")[0]);
    }

    public async Task<int> LineAsync(int order) => int.Parse((await OpenAsync(order)).QuerySelector("tr[data-line]")!.GetAttribute("data-line")!, CultureInfo.InvariantCulture);

    public async Task ReturnAsync(int order, int quantity)
    {
        var line = await LineAsync(order);
        var page = await Browser.PostAsync("/Admin/ReturnRequest/Create", ("orderItemId", Text(line)), ("quantity", Text(quantity)));
        var form = page.QuerySelectorAll("form").Cast<IHtmlFormElement>().Single(one => one.Action.Contains("/ReturnRequest/Edit/", StringComparison.Ordinal));
        await Browser.PostAsync(new Uri(form.Action).AbsolutePath, ("returnedQuantity", Text(quantity)), ("returnRequestStatusId", "10"));
    }

    /// <summary>The task runs often enough that what is short by a miscount had its second look.</summary>
    public async Task LookAsync()
    {
        for (var look = 0; look < LOOKS; look++)
        {
            await WaitAsync(TimeSpan.FromSeconds(61));
            await clerk.RunTaskAsync();
        }
    }

    public async Task WaitAsync(TimeSpan time)
    {
        await Browser.OpenAsync("/Admin/Outside");
        await Browser.PostAsync("/Admin/Outside/Wait", ("seconds", Text((int)time.TotalSeconds)));
    }

    /// <summary>The open discrepancies of a product.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(string sku)
    {
        await Browser.OpenAsync($"{FINDINGS}/List");
        var answer = await Browser.AskAsync($"{FINDINGS}/List", ("draw", "1"), ("start", "0"), ("length", "50"), ("SearchStateId", "-1"), ("SearchProduct", sku));

        return [.. answer.GetProperty("Data").EnumerateArray().Select(row => new Finding(row))];
    }

    /// <returns>What the page then says.</returns>
    public async Task<string> DecideAsync(Finding finding, string action)
    {
        await Browser.OpenAsync($"{FINDINGS}/List");
        var answer = await Browser.AskAsync($"{FINDINGS}/{action}", ("id", Text(finding.Id)));

        return answer.GetProperty("message").GetString()!;
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A row of the list of discrepancies.</summary>
public sealed class Finding(JsonElement json)
{
    public int Id => json.GetProperty(nameof(Id)).GetInt32();

    public string What => json.GetProperty(nameof(What)).GetString()!;

    public string Why => json.GetProperty(nameof(Why)).GetString()!;

    public IEnumerable<string> Buttons => json.GetProperty(nameof(Buttons)).EnumerateArray().Select(button => button.GetProperty("Text").GetString()!);
}
