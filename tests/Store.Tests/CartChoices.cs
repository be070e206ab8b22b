using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Store.Tests.Running;

namespace Store.Tests;

/// <summary>What a shopper can do about a line that is short, without a script: every button is pressed as a browser would.</summary>
public sealed class CartActions
{
    private const string TENT = "fernhill-tent-for-two";
    private const string OTHER = "Brookside Tent for two";

    [Fact]
    public async Task A_shopper_swaps_reduces_and_says_how_to_send_and_the_clerk_reads_it()
    {
        await using var store = await StoreProcess.StartAsync(Databases.OfSqlite());
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        using var other = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        var brookside = await clerk.ProductAsync("TENT-B");
        var lantern = await clerk.ProductAsync("LANTERN");

        // Three are there: nothing is offered before the shopper wants more.
        var page = await shopper.LookAtAsync(TENT);
        Assert.Empty(page.QuerySelectorAll(".backorder-alternatives-box"));
        Assert.Empty((await AlternativesAsync(shopper, tent, 3)).QuerySelectorAll("li"));
        var offered = (await AlternativesAsync(shopper, tent, 5)).QuerySelectorAll("li");
        Assert.Equal($"{brookside}", offered[0].GetAttribute("data-product-id"));
        Assert.Equal("/brookside-tent-for-two", offered[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            "$30.00 less · Weight: 2.9 kg instead of 2.4 kg · Manufacturer: Brookside",
            offered[0].QuerySelector(".backorder-alternative-difference")!.TextContent);
        Assert.Single(offered);
        Assert.StartsWith("/pictures/", offered[0].QuerySelector("img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal($"Add to cart: {OTHER}", Assert.Single(offered[0].QuerySelectorAll("button")).GetAttribute("aria-label"));

        // A clerk prefers the lantern.
        await clerk.Browser.OpenAsync($"/Admin/Product/Edit/{tent}");
        await clerk.Browser.AskAsync("/Admin/BackorderSubstitutes/Add", ("productId", $"{tent}"), ("substituteId", $"{lantern}"), ("bothWays", "false"));
        Assert.Equal($"{lantern}", (await AlternativesAsync(shopper, tent, 5)).QuerySelector("li")!.GetAttribute("data-product-id"));

        // Of which there are enough for the short part alone.
        await clerk.SetStockAsync(lantern, 4);

        // Five tents in the cart.
        await shopper.LookAtAsync(TENT);
        await shopper.PutIntoCartAsync(tent, 5);
        var cart = await shopper.CartAsync();
        Assert.Equal([(tent, 5)], Lines(cart));
        Assert.Equal(["Reduce to the 3 in stock", "Replace the 2 on backorder with Glimmer Lantern", $"Replace the 2 on backorder with {OTHER}", $"Replace all 5 with {OTHER}", "Ship available items first", "Ship everything together"], Buttons(cart).Select(button => button.TextContent));

        // Somebody else cannot press them.
        await other.LookAtAsync(TENT);
        await other.PutIntoCartAsync(lantern, 1);
        await other.CartAsync();
        Assert.Contains("no longer in your cart", (await PressAsync(other, Button(cart, "Reduce"))).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([(tent, 5)], Lines(await shopper.CartAsync()));

        // How to send it, and another mind.
        cart = await PressAsync(shopper, Button(cart, "Ship everything together"));
        Assert.Equal("true", Button(cart, "Ship everything together").GetAttribute("aria-pressed"));
        cart = await PressAsync(shopper, Button(cart, "Ship available items first"));
        Assert.Equal(("true", "false"), (Button(cart, "Ship available items first").GetAttribute("aria-pressed"), Button(cart, "Ship everything together").GetAttribute("aria-pressed")));

        // Swapped, and the button pressed once more from an old page.
        var swap = Button(cart, $"Replace all 5 with {OTHER}");
        cart = await PressAsync(shopper, swap);
        Assert.Equal([(brookside, 5)], Lines(cart));
        Assert.Empty(Buttons(cart));
        cart = await PressAsync(shopper, swap);
        Assert.Equal([(brookside, 5)], Lines(cart));

        // Five more tents; of one of them a clerk makes two while the page is open.
        await shopper.LookAtAsync(TENT);
        await shopper.PutIntoCartAsync(tent, 5);
        cart = await shopper.CartAsync();
        await clerk.SetStockAsync(tent, 2);
        var reduce = Button(cart, "Reduce to the 3 in stock");
        cart = await PressAsync(shopper, reduce);
        Assert.Contains("Quantity changed to 2", cart.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal([(brookside, 5), (tent, 2)], Lines(cart));
        Assert.Equal([(brookside, 5), (tent, 2)], Lines(await PressAsync(shopper, reduce)));

        // Ordered with three tents: one comes later, and the wish goes along.
        await shopper.LookAtAsync(TENT);
        await shopper.PutIntoCartAsync(tent, 1);
        await shopper.CheckOutAsync("wish@example.com");
        var order = await shopper.ConfirmAsync();
        var row = await clerk.BackorderOfAsync(order);
        Assert.Equal((1, 0, 0, 0, 0), row.Books);
        Assert.Equal("Ship available items first", row["WishText"]);
        Assert.Contains("Customer preference: ship available items first", (await clerk.Browser.OpenAsync($"/Admin/Order/Edit/{order}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ship available items first", (await clerk.Browser.OpenAsync($"/Admin/Backorders/Details/{row.Id}")).QuerySelector("#backorder-wish")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task<IHtmlDocument> AlternativesAsync(Shopper shopper, int productId, int quantity)
    {
        return await shopper.Browser.PostAsync($"/backorders/alternatives/{productId}", ($"addtocart_{productId}.EnteredQuantity", $"{quantity}"));
    }

    private static (int, int)[] Lines(IHtmlDocument cart) =>
    [
        .. cart.QuerySelectorAll("tr[data-item-id]").Select(row => (
            int.Parse(row.GetAttribute("data-product-id")!, System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(((IHtmlInputElement)row.QuerySelector("input.qty-input")!).Value, System.Globalization.CultureInfo.InvariantCulture)))
    ];

    private static IEnumerable<IElement> Buttons(IHtmlDocument cart) => cart.QuerySelectorAll("button.backorder-choice");

    private static IElement Button(IHtmlDocument cart, string text)
    {
        var button = Buttons(cart).First(one => one.TextContent.StartsWith(text, StringComparison.Ordinal));
        var form = cart.GetElementById(button.GetAttribute("form")!);

        // Nested forms do not exist in a page: the button belongs to one that stands elsewhere, and brings its token along.
        Assert.NotNull(form);
        Assert.Null(form.Closest("#shopping-cart-form"));
        Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"));

        return button;
    }

    private static Task<IHtmlDocument> PressAsync(Shopper shopper, IElement button) => shopper.Browser.PostAsync(button.GetAttribute("formaction")!);
}
