using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Store.Tests.Running;

namespace Store.Tests.Paths;

/// <summary>A clerk who presses the buttons of the back office, one after the other.</summary>
public sealed class Hand(Clerk clerk) : IDisposable
{
    public Browser Browser => clerk.Browser;

    public static async Task<Hand> SignInAsync(Uri address)
    {
        var hand = new Hand(await Clerk.SignInAsync(address));
        await hand.Browser.OpenAsync("/Admin/Outside");

        return hand;
    }

    public Task<JsonElement> SampleAsync(Home home, string sku, int stock, bool recurring) => Browser.AskAsync(
        "/Admin/Outside/Sample", ("kind", home.Kind), ("sku", sku), ("stock", Text(stock)), ("recurring", recurring ? "true" : "false"));

    public async Task<(int OrderId, int LineId)> OrderAsync(string stock, int quantity, bool collected)
    {
        var answer = await Browser.AskAsync("/Admin/Outside/Order", ("stock", stock), ("quantity", Text(quantity)), ("collected", collected ? "true" : "false"));
        Assert.True(answer.GetProperty("OrderId").GetInt32() > 0, answer.ToString());

        return (answer.GetProperty("OrderId").GetInt32(), answer.GetProperty("LineId").GetInt32());
    }

    public async Task<int> OpenWarehouseAsync(string name) => (await Browser.AskAsync("/Admin/Outside/OpenWarehouse", ("name", name))).GetProperty("Id").GetInt32();

    public Task<int> ProductAsync(string sku) => clerk.ProductAsync(sku);

    public Task PostAsync(string path, params (string Name, string Value)[] fields) => Browser.PressAsync(path, fields);

    /// <summary>Packs a shipment.</summary>
    /// <returns>Its number.</returns>
    public async Task<int> PackAsync(int orderId, int lineId, int quantity, int warehouseId)
    {
        var page = await Browser.PostAsync($"/Admin/Order/AddShipment/{orderId}", ($"qtyToAdd{lineId}", Text(quantity)), ("warehouseId", Text(warehouseId)));

        return page.QuerySelectorAll("tr[data-shipment]").Select(row => int.Parse(row.GetAttribute("data-shipment")!, CultureInfo.InvariantCulture)).Max();
    }

    public async Task ReturnAsync(int lineId, int quantity)
    {
        var page = await Browser.PostAsync("/Admin/ReturnRequest/Create", ("orderItemId", Text(lineId)), ("quantity", Text(quantity)));
        var form = page.QuerySelectorAll("form").Cast<IHtmlFormElement>().Single(one => one.Action.Contains("/ReturnRequest/Edit/", StringComparison.Ordinal));
        await PostAsync(new Uri(form.Action).AbsolutePath, ("returnedQuantity", Text(quantity)), ("returnRequestStatusId", "10"));
    }

    /// <summary>Saves the product page as it is filled in, with some fields changed.</summary>
    /// <param name="cleared">A box to clear.</param>
    public async Task EditProductAsync(int productId, Func<IHtmlDocument, (string Name, string Value)[]> change, string? cleared = null)
    {
        var page = await Browser.OpenAsync($"/Admin/Product/Edit/{productId}");
        page.QuerySelector($"input[name={cleared ?? "none"}]")?.RemoveAttribute("checked");
        await Browser.PressAsync(page, Form(page), $"/Admin/Product/Edit/{productId}", [.. change(page), ("save-continue", "")]);
    }

    /// <summary>Fills in the page for a new product.</summary>
    public async Task<int> CreateProductAsync(params (string Name, string Value)[] fields)
    {
        var empty = await Browser.OpenAsync("/Admin/Product/Create");
        var page = await Browser.SubmitAsync(empty, Form(empty), "/Admin/Product/Create", fields);

        return IdOf(page);
    }

    public async Task<int> CopyProductAsync(int productId)
    {
        var page = await Browser.PostAsync($"/Admin/Product/CopyProduct?id={productId}");

        return IdOf(page);
    }

    public Task EditCombinationAsync(int combinationId, int stock) => PostAsync(
        $"/Admin/ProductCombination/Edit/{combinationId}", ("Id", Text(combinationId)), ("StockQuantity", Text(stock)), ("AllowOutOfStockOrders", "true"));

    /// <summary>The value of a field of a page.</summary>
    public static int Number(IParentNode page, string field) => int.Parse(((IHtmlInputElement)page.QuerySelector($"input[name={field}]")!).Value, CultureInfo.InvariantCulture);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public void Dispose() => clerk.Dispose();

    private static IHtmlFormElement Form(IHtmlDocument page) => (IHtmlFormElement)page.QuerySelector("#product-form")!;

    // The page of a product posts to an address that ends in its number.
    private static int IdOf(IHtmlDocument page) => int.Parse(new Uri(Form(page).Action).Segments[^1], CultureInfo.InvariantCulture);
}
