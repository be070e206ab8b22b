using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Controllers;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Controllers;

/// <summary>The buttons below a line of the cart, and of alternatives. Each leads back to the cart, which says what became of it.</summary>
[AutoValidateAntiforgeryToken]
public sealed class BackorderCartController(
    ShopperCart cart,
    ShippingPreference wishes,
    ReduceLine reduce,
    SwapLine swap,
    TakeAlternative take,
    AskedProduct asked,
    ShownAlternatives shown,
    CartAnswers answers,
    StoreSettings settings) : BasePublicController
{
    private const string CART = "ShoppingCart";
    private const string FIRST = "first";
    private const string TOGETHER = "together";

    [HttpPost]
    public async Task<IActionResult> Send(string how)
    {
        var shopper = await cart.ShopperAsync();
        if (how is not (FIRST or TOGETHER) || !await AreOfferedAsync(shopper))
            return NotFound();

        await wishes.SetAsync(shopper.Customer, shopper.StoreId, sendFirst: how == FIRST);

        return await ToCartAsync(CartOutcome.Done(), how == FIRST ? "Choice.SendingFirst" : "Choice.SendingTogether");
    }

    [HttpPost]
    public async Task<IActionResult> Reduce(int itemId)
    {
        return await AreOfferedAsync(await cart.ShopperAsync())
            ? await ToCartAsync(await reduce.RunAsync(itemId), "Choice.Reduced")
            : NotFound();
    }

    [HttpPost]
    public async Task<IActionResult> Swap(int itemId, int productId, int units = 0)
    {
        return await AreOfferedAsync(await cart.ShopperAsync())
            ? await ToCartAsync(await swap.RunAsync(itemId, productId, units), "Choice.Swapped")
            : NotFound();
    }

    /// <summary>From a product page, whose form says what is wanted.</summary>
    [HttpPost]
    public async Task<IActionResult> Take(int productId, int otherId, IFormCollection form)
    {
        if (await asked.FindAsync(productId) is not { } product || !await shown.AreOfferedAsync((await cart.ShopperAsync()).StoreId))
            return NotFound();

        var wanted = new WantedLine(productId, await asked.AttributesAsync(product, form), AskedProduct.Quantity(productId, form));

        return await ToCartAsync(await take.RunAsync(wanted, otherId), "Alternative.Taken");
    }

    private async Task<bool> AreOfferedAsync(Shopper shopper) => (await settings.OfAsync(shopper.StoreId)).OfferCartChoices;

    /// <param name="done">Key of the sentence that says so when it was done.</param>
    private async Task<IActionResult> ToCartAsync(CartOutcome outcome, string done)
    {
        await answers.TellAsync(outcome, done);

        return RedirectToRoute(CART);
    }
}
