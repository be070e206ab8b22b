using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Store.Tests.Running;

/// <summary>Somebody who works in the back office.</summary>
public sealed class Clerk : IDisposable
{
    public const string ADMIN = "admin@example.com";
    public const string VENDOR = "vendor@example.com";
    public const string PASSWORD = "backorders";

    private Clerk(Uri address) => Browser = new(address);

    public Browser Browser { get; }

    public static async Task<Clerk> SignInAsync(Uri address, string email = ADMIN)
    {
        var clerk = new Clerk(address);
        await clerk.Browser.OpenAsync("/login");
        await clerk.Browser.PostAsync("/login", ("Email", email), ("Password", PASSWORD));

        return clerk;
    }

    /// <summary>The rows of the backorder list, closed ones too.</summary>
    public async Task<IReadOnlyList<Row>> BackordersAsync(params (string Name, string Value)[] search)
    {
        await Browser.OpenAsync("/Admin/Backorders/List");
        var answer = await Browser.AskAsync("/Admin/Backorders/List", [.. Page, ("SearchStatusId", "0"), .. search]);

        return [.. answer.GetProperty("Data").EnumerateArray().Select(row => new Row(row))];
    }

    public async Task<Row> BackorderOfAsync(int orderId) => Assert.Single(await BackordersAsync(), row => row.OrderId == orderId);

    public Task<JsonElement> ActAsync(string action, int backorderId, params (string Name, string Value)[] fields)
    {
        return Browser.AskAsync($"/Admin/BackorderActions/{action}", [("SelectedIds", Text(backorderId)), .. fields]);
    }

    public Task SetStockAsync(int productId, int stock) => EditAsync(productId, "StockQuantity", Text(stock));

    public Task RenameAsync(int productId, string name) => EditAsync(productId, "Name", name);

    public async Task<int> StockOfAsync(int productId)
    {
        var page = await Browser.OpenAsync($"/Admin/Product/Edit/{productId}");

        return int.Parse(((IHtmlInputElement)page.QuerySelector("input[name=StockQuantity]")!).Value, CultureInfo.InvariantCulture);
    }

    public async Task<int> ProductAsync(string sku)
    {
        await Browser.OpenAsync("/Admin/Product/List");
        var answer = await Browser.AskAsync("/Admin/Product/ProductList", [.. Page, ("SearchSku", sku)]);

        return answer.GetProperty("Data").EnumerateArray().Single(row => row.GetProperty("Sku").GetString() == sku).GetProperty("Id").GetInt32();
    }

    public async Task CancelOrderAsync(int orderId)
    {
        await Browser.OpenAsync($"/Admin/Order/Edit/{orderId}");
        await Browser.PostAsync($"/Admin/Order/CancelOrder/{orderId}");
    }

    public async Task DeleteOrderAsync(int orderId)
    {
        await Browser.OpenAsync($"/Admin/Order/Edit/{orderId}");
        await Browser.PostAsync($"/Admin/Order/Delete/{orderId}");
    }

    public async Task DeleteLineAsync(int orderId, int orderItemId)
    {
        await Browser.OpenAsync($"/Admin/Order/Edit/{orderId}");
        await Browser.PostAsync($"/Admin/Order/DeleteOrderItem/{orderId}", ("orderItemId", Text(orderItemId)));
    }

    public async Task ShipAsync(int orderId, int orderItemId, int quantity)
    {
        await Browser.OpenAsync($"/Admin/Order/Edit/{orderId}");
        var page = await Browser.PostAsync($"/Admin/Order/AddShipment/{orderId}", ($"qtyToAdd{orderItemId}", Text(quantity)));
        var send = page.QuerySelectorAll("form").Cast<IHtmlFormElement>().Last(form => form.Action.Contains("/SetAsShipped/", StringComparison.Ordinal));
        await Browser.PostAsync(new Uri(send.Action).AbsolutePath);
    }

    /// <summary>Saves the plugin's configuration with some fields changed.</summary>
    public async Task ConfigureAsync(params (string Name, string Value)[] fields)
    {
        const string PAGE = "/Admin/BackordersConfiguration/Configure";
        var page = await Browser.OpenAsync(PAGE);
        await Browser.SubmitAsync(page, (IHtmlFormElement)page.QuerySelector("#backorders-configuration")!, PAGE, [.. fields, ("save", "")]);
    }

    /// <summary>Runs the plugin's schedule task now.</summary>
    public async Task RunTaskAsync()
    {
        var page = await Browser.OpenAsync("/Admin/ScheduleTask/List");
        var row = page.QuerySelectorAll("tr").Single(one => one.TextContent.Contains("Backorders: reconcile", StringComparison.Ordinal));
        var run = row.QuerySelectorAll("form").Cast<IHtmlFormElement>().Single(form => form.Action.Contains("/RunNow", StringComparison.Ordinal));
        await Browser.SubmitAsync(page, run, new Uri(run.Action).PathAndQuery);
    }

    /// <summary>Subject and body of the mails to somebody, the oldest first.</summary>
    public async Task<IReadOnlyList<(string Subject, string Body)>> MailsToAsync(string email)
    {
        await Browser.OpenAsync("/Admin/QueuedEmail/List");
        var answer = await Browser.AskAsync("/Admin/QueuedEmail/QueuedEmailList", [.. Page, ("SearchTo", email)]);
        var mails = new List<(string, string)>();

        foreach (var id in answer.GetProperty("Data").EnumerateArray().Select(row => row.GetProperty("Id").GetInt32()).Order())
        {
            var page = await Browser.OpenAsync($"/Admin/QueuedEmail/Edit/{id}");
            var frame = page.QuerySelector("iframe[srcdoc]")?.GetAttribute("srcdoc");
            mails.Add((page.Body!.TextContent, frame ?? page.Body.InnerHtml));
        }

        return mails;
    }

    /// <summary>What the log of the back office holds.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync()
    {
        await Browser.OpenAsync("/Admin/Log/List");
        var answer = await Browser.AskAsync("/Admin/Log/LogList", Page);

        return [.. answer.GetProperty("Data").EnumerateArray().Select(row => row.ToString()).Where(row => row.Contains("Error", StringComparison.Ordinal))];
    }

    /// <summary>Saves the product page with one field changed.</summary>
    public async Task EditAsync(int productId, string field, string value)
    {
        var page = await Browser.OpenAsync($"/Admin/Product/Edit/{productId}");
        await Browser.SubmitAsync(page, (IHtmlFormElement)page.QuerySelector("#product-form")!, $"/Admin/Product/Edit/{productId}", (field, value), ("save-continue", ""));
    }

    public void Dispose() => Browser.Dispose();

    private static (string, string)[] Page => [("draw", "1"), ("start", "0"), ("length", "100")];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
