using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Store.Tests.Running;

/// <summary>A guest who buys.</summary>
public sealed class Shopper(Uri address) : IDisposable
{
    private readonly Browser _browser = new(address);

    public Browser Browser => _browser;

    public Task<IHtmlDocument> LookAtAsync(string slug) => _browser.OpenAsync($"/{slug}");

    /// <summary>The notice that the product page shows for a quantity; null when all ship now.</summary>
    public async Task<Notice?> NoticeForAsync(int productId, int quantity)
    {
        var answer = await _browser.AskAsync($"/backorders/notice/{productId}", ($"addtocart_{productId}.EnteredQuantity", Text(quantity)));
        var html = answer.GetProperty("html").GetString()!;

        return html.Length == 0 ? null : Notice.OnlyOneOf(_browser.Parse(html));
    }

    /// <param name="choices">Fields of the product page that stand for its attributes.</param>
    public async Task PutIntoCartAsync(int productId, int quantity, params (string Name, string Value)[] choices)
    {
        var answer = await _browser.AskAsync($"/addproducttocart/details/{productId}/1", [($"addtocart_{productId}.EnteredQuantity", Text(quantity)), .. choices]);

        Assert.True(answer.GetProperty("success").GetBoolean(), answer.ToString());
    }

    public Task<IHtmlDocument> CartAsync() => _browser.OpenAsync("/cart");

    /// <summary>Goes through the steps up to the last one.</summary>
    /// <returns>The confirm step.</returns>
    public async Task<IHtmlDocument> CheckOutAsync(string email, string lastName = "Byron", bool usePoints = false)
    {
        await _browser.OpenAsync("/onepagecheckout");
        var shipping = await StepAsync(
            "OpcSaveBilling",
            ("BillingNewAddress.Email", email),
            ("BillingNewAddress.FirstName", "Ada"),
            ("BillingNewAddress.LastName", lastName),
            ("BillingNewAddress.Address1", "12 Mill Lane"),
            ("BillingNewAddress.ZipPostalCode", "10115"),
            ("BillingNewAddress.City", "Berlin"));
        var payment = await StepAsync("OpcSaveShippingMethod", ("shippingoption", Chosen(shipping)));
        await StepAsync("OpcSavePaymentMethod", ("paymentmethod", Chosen(payment)), ("UseRewardPoints", usePoints ? "true" : "false"));

        return await StepAsync("OpcSavePaymentInfo");
    }

    /// <summary>Places the order and reads the page that follows. Both come by one connection, so what follows the answer is done by then.</summary>
    /// <returns>The number of the order.</returns>
    public async Task<int> ConfirmAsync()
    {
        var order = await PlaceAsync();
        await _browser.OpenAsync($"/checkout/completed/{Text(order)}");

        return order;
    }

    /// <returns>The number of the order.</returns>
    public async Task<int> PlaceAsync()
    {
        var answer = await _browser.AskAsync("/checkout/OpcConfirmOrder");

        Assert.True(answer.TryGetProperty("success", out _), answer.ToString());

        return answer.GetProperty("orderId").GetInt32();
    }

    /// <returns>False when the shop failed to place the order.</returns>
    public async Task<bool> TryConfirmAsync() => (await _browser.AskAsync("/checkout/OpcConfirmOrder")).TryGetProperty("success", out _);

    public async Task<int> BuyAsync(string slug, int productId, int quantity, string email, params (string Name, string Value)[] choices)
    {
        await LookAtAsync(slug);
        await PutIntoCartAsync(productId, quantity, choices);
        await CheckOutAsync(email);

        return await ConfirmAsync();
    }

    public Task<IHtmlDocument> OrderAsync(int orderId) => _browser.OpenAsync($"/orderdetails/{orderId}");

    public void Dispose() => _browser.Dispose();

    private async Task<IHtmlDocument> StepAsync(string action, params (string Name, string Value)[] fields)
    {
        var answer = await _browser.AskAsync($"/checkout/{action}", fields);

        Assert.False(answer.TryGetProperty("error", out _), answer.ToString());

        return _browser.Parse(answer.GetProperty("update_section").GetProperty("html").GetString()!);
    }

    private static string Chosen(IHtmlDocument step) => ((IHtmlInputElement)step.QuerySelector("input[type=radio]")!).Value;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
