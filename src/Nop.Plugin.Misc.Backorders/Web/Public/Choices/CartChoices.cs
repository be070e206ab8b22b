using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Plugin.Misc.Backorders.UseCases.Choices;
using Nop.Services.Configuration;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Choices;

/// <summary>Adds to each line of the cart page that is short what the shopper can do about it, below the line's notice.</summary>
public class CartChoices(PageQuotes quotes, ShopperCart cart, ShownAlternatives shown, ShippingWish wishes, ChoiceMarkup markup, ISettingService settings)
{
    private const string DONE = "Backorders.Choices";

    /// <summary>True when the page needs the form that the buttons of its lines belong to.</summary>
    public static bool AreIn(ShoppingCartModel model) => model.CustomProperties.TryGetValue(DONE, out var offered) && offered.Length > 0;

    public async Task AddAsync(ShoppingCartModel model)
    {
        // The cart page announces the same model twice.
        if (!model.IsEditable || model.Items.Count == 0 || !model.CustomProperties.TryAdd(DONE, ""))
            return;

        var content = await cart.ReadAsync();
        var store = await settings.LoadSettingAsync<BackordersSettings>(content.Shopper.StoreId);
        if (!store.OfferCartChoices && !store.OfferAlternatives)
            return;

        var byId = content.Items.ToDictionary(item => item.Id);
        var lines = model.Items.Select(line => new WantedLine(line.ProductId, byId.GetValueOrDefault(line.Id)?.AttributesXml, line.Quantity)).ToList();
        var quoted = await quotes.RunAsync(lines, content.Shopper.StoreId);
        var shortOnes = Enumerable.Range(0, lines.Count).Where(index => quoted[index] is not null).ToList();
        if (shortOnes.Count == 0)
            return;

        await AddAsync(model, shortOnes, lines, quoted, content.Shopper, store.OfferCartChoices);
        model.CustomProperties[DONE] = store.OfferCartChoices ? "offered" : "";
    }

    private async Task AddAsync(
        ShoppingCartModel model, List<int> shortOnes, List<WantedLine> lines, IReadOnlyList<Quote?> quoted, Shopper shopper, bool hasButtons)
    {
        var alternatives = await shown.MakeAsync([.. shortOnes.Select(index => lines[index])], shopper);

        foreach (var (index, offered) in shortOnes.Zip(alternatives))
        {
            var line = model.Items[index];
            line.AttributeInfo += await markup.OfLineAsync(line, quoted[index]!.Now, offered, hasButtons, shopper.LanguageId);
        }

        // One order is sent in one way, so the question is asked once; and not at all when nothing is there to be sent first.
        if (hasButtons && quoted.Any(quote => quote is null || !quote.Now.IsNone))
            model.Items[shortOnes[0]].AttributeInfo += await markup.OfCartAsync(await wishes.OfAsync(shopper.Customer, shopper.StoreId), shopper.LanguageId);
    }
}
