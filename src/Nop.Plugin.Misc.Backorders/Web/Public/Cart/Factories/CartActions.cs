using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>Adds to each line of the cart page that is short what the shopper can do about it, below the line's notice.</summary>
internal sealed class CartActions(
    CartQuotes quotes,
    ShopperCart cart,
    ShownAlternatives shown,
    ShippingPreference wishes,
    SoldQuantities sold,
    CartActionMarkup markup,
    StoreSettings settings)
{
    private const string DONE = "Backorders.Choices";
    private const string OFFERED = "offered";
    private const string SHIPPING_CHOICE = "Backorders.ShippingChoice";

    private sealed record ShortLine(ShoppingCartModel.ShoppingCartItemModel OnPage, LaterLine Later);

    /// <summary>True when the page needs the form that the buttons of its lines belong to.</summary>
    public static bool AreIn(ShoppingCartModel model) => model.CustomProperties.TryGetValue(DONE, out var offered) && offered == OFFERED;

    /// <summary>The question how to send the order, as markup; null when it is not asked.</summary>
    public static string? ShippingChoiceOf(ShoppingCartModel model) => model.CustomProperties.GetValueOrDefault(SHIPPING_CHOICE);

    public async Task AddAsync(ShoppingCartModel model)
    {
        // The cart page announces the same model twice.
        if (!model.IsEditable || model.Items.Count == 0 || !model.CustomProperties.TryAdd(DONE, ""))
            return;

        var shopper = await cart.ShopperAsync();
        var store = await settings.OfAsync(shopper.StoreId);
        if (!store.OfferCartChoices && !store.OfferAlternatives)
            return;

        var later = (await quotes.OfCurrentAsync()).ToDictionary(line => line.Item.Id);
        var shortLines = model.Items.Where(line => later.ContainsKey(line.Id)).Select(line => new ShortLine(line, later[line.Id])).ToList();
        if (shortLines.Count == 0)
            return;

        await AddAsync(shortLines, shopper, store.OfferCartChoices);

        if (store.OfferCartChoices)
        {
            await AskHowToSendAsync(model, shortLines, shopper);
            model.CustomProperties[DONE] = OFFERED;
        }
    }

    private async Task AddAsync(List<ShortLine> lines, Shopper shopper, bool hasButtons)
    {
        var wanted = new List<WantedLine>();
        foreach (var (item, notice) in lines.Select(line => (line.Later.Item, line.Later.Notice)))
        {
            // Without buttons nobody can take a part of it.
            var part = hasButtons ? await sold.ShortPartAsync(item.ProductId, item.Quantity, notice.Quote.Now) : null;
            wanted.Add(new(item.ProductId, item.AttributesXml, item.Quantity) { Part = part });
        }

        foreach (var (line, offered) in lines.Zip(await shown.MakeAsync(wanted, shopper)))
            line.OnPage.AttributeInfo += await markup.OfLineAsync(
                line.OnPage,
                line.Later.Notice.Quote.Now,
                offered,
                hasButtons,
                shopper.LanguageId);
    }

    // One order is sent in one way, so the question is asked once; and not at all when nothing is there to be sent first.
    private async Task AskHowToSendAsync(ShoppingCartModel model, List<ShortLine> lines, Shopper shopper)
    {
        if (model.Items.Count > lines.Count || lines.Exists(line => !line.Later.Notice.Quote.Now.IsNone))
            model.CustomProperties[SHIPPING_CHOICE] = await markup.OfCartAsync(
                await wishes.OfAsync(shopper.Customer, shopper.StoreId),
                shopper.LanguageId);
    }
}
