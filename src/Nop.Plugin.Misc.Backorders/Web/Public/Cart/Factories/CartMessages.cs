using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Web.Framework.Models;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>Adds the notice to the lines of cart, order summary and mini-cart, where the shop prints what was chosen.</summary>
internal sealed class CartMessages(CartQuotes quotes)
{
    private const string DONE = "Backorders.Notices";

    public async Task AddAsync(ShoppingCartModel model)
    {
        if (model.Items.Count == 0 || IsReview(model) || !IsFirstTime(model))
            return;

        var markup = await MarkupAsync();
        foreach (var line in model.Items)
            line.AttributeInfo += markup.GetValueOrDefault(line.Id);
    }

    public async Task AddAsync(MiniShoppingCartModel model)
    {
        if (model.Items.Count == 0 || !IsFirstTime(model))
            return;

        var markup = await MarkupAsync();
        foreach (var line in model.Items)
            line.AttributeInfo += markup.GetValueOrDefault(line.Id);
    }

    // What is confirmed has its summary above it; the lines would say the same once more.
    private static bool IsReview(ShoppingCartModel model) => model.OrderReviewData is { Display: true };

    // The cart page announces the same model twice.
    private static bool IsFirstTime(BaseNopModel model) => model.CustomProperties.TryAdd(DONE, "added");

    private async Task<Dictionary<int, string>> MarkupAsync()
    {
        return (await quotes.AllOfCurrentAsync()).ToDictionary(line => line.Item.Id, line => MessageMarkup.ToText(line.Notice.Html));
    }
}
