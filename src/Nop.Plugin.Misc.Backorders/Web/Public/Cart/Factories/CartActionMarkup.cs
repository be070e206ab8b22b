using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Framework.Mvc.Routing;
using Nop.Web.Models.ShoppingCart;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;

/// <summary>
/// Buttons and links below a line of the cart. The whole cart is one form of the shop, and forms cannot be nested: these
/// buttons belong to a form of ours at the end of the page, and each says where it leads. They work without a script.
/// </summary>
internal sealed class CartActionMarkup(Wording wording, SoldQuantities sold, INopUrlHelper urls)
{
    public const string FORM = "backorder-choices";

    private const string SHORT_PART = "Choice.SwapShortFor";

    /// <param name="Text">Key of what the button says.</param>
    private sealed record SwappedPart(int Units, string Text)
    {
        public bool IsWhole => Text != SHORT_PART;
    }

    /// <param name="hasButtons">False: links to alternatives only.</param>
    public async Task<string> OfLineAsync(
        ShoppingCartModel.ShoppingCartItemModel line,
        Units now,
        IReadOnlyList<AlternativeModel> alternatives,
        bool hasButtons,
        int languageId)
    {
        var box = await BoxAsync("backorder-choices", "Choice.OfLine", languageId, line.ProductName);

        if (hasButtons && !now.IsNone)
            box.InnerHtml.AppendHtml(await ButtonAsync(
                RouteNames.CART_REDUCE,
                new { itemId = line.Id },
                "Choice.Reduce",
                languageId,
                now.Value));

        if (alternatives.Count > 0)
            box.InnerHtml.AppendHtml(await AlternativesAsync(
                line,
                hasButtons ? await PartsAsync(line, now) : [],
                alternatives,
                languageId));

        return box.HasInnerHtml ? MessageMarkup.ToText(box) : "";
    }

    /// <param name="sendFirst">What the shopper chose before; null when nothing.</param>
    public async Task<string> OfCartAsync(bool? sendFirst, int languageId)
    {
        var box = await BoxAsync("backorder-choices backorder-wish", "Choice.OfCart", languageId);
        box.InnerHtml.AppendHtml(Element("span", await TextAsync("Choice.OfCart", languageId)));
        box.InnerHtml.AppendHtml(Pressed(
            await ButtonAsync(RouteNames.CART_SEND, new { how = "first" }, "Choice.SendFirst", languageId),
            sendFirst == true));
        box.InnerHtml.AppendHtml(Pressed(
            await ButtonAsync(RouteNames.CART_SEND, new { how = "together" }, "Choice.SendTogether", languageId),
            sendFirst == false));

        return MessageMarkup.ToText(box);
    }

    private async Task<TagBuilder> BoxAsync(string css, string label, int languageId, params object[] values)
    {
        var box = new TagBuilder("div");
        box.Attributes["class"] = css;
        box.Attributes["role"] = "group";
        box.Attributes["aria-label"] = await TextAsync(label, languageId, values);

        return box;
    }

    private async Task<IHtmlContent> AlternativesAsync(
        ShoppingCartModel.ShoppingCartItemModel line,
        IReadOnlyList<SwappedPart> parts,
        IReadOnlyList<AlternativeModel> alternatives,
        int languageId)
    {
        var list = new TagBuilder("ul");
        list.AddCssClass("backorder-alternatives backorder-cards");

        foreach (var one in alternatives)
            list.InnerHtml.AppendHtml(await AlternativeAsync(line, parts, one, languageId));

        var folded = new TagBuilder("details");
        folded.AddCssClass("backorder-instead");
        folded.InnerHtml.AppendHtml(Element("summary", await TextAsync("Choice.Instead", languageId))).AppendHtml(list);

        return folded;
    }

    private async Task<TagBuilder> AlternativeAsync(
        ShoppingCartModel.ShoppingCartItemModel line,
        IReadOnlyList<SwappedPart> parts,
        AlternativeModel one,
        int languageId)
    {
        var item = Card(one);
        var offered = one.NeedsPage ? [] : parts.Where(part => one.Free >= part.Units || (part.IsWhole && one.IsLater)).ToList();
        foreach (var part in offered)
        {
            var values = new { itemId = line.Id, productId = one.ProductId, units = part.Units };
            var button = await ButtonAsync(RouteNames.CART_SWAP, values, part.Text, languageId, one.Name, part.Units);
            if (part != offered[0])
                button.AddCssClass("backorder-choice-other");

            item.InnerHtml.AppendHtml(button);
        }

        return item;
    }

    // The name says all that the picture could.
    private static TagBuilder Card(AlternativeModel one)
    {
        var picture = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing };
        picture.MergeAttributes(new Dictionary<string, string?>
        {
            ["src"] = one.PictureUrl,
            ["alt"] = "",
            ["width"] = "64",
            ["height"] = "64",
            ["loading"] = "lazy"
        });
        var link = Element("a", one.Name);
        link.Attributes["href"] = one.Url;
        var text = new TagBuilder("div");
        text.AddCssClass("backorder-card-text");
        text.InnerHtml.AppendHtml(link);
        foreach (var (css, said) in new[] { ("price", one.Price), ("availability", one.Availability), ("difference", one.Difference) })
            AppendSpan(text, "backorder-alternative-" + css, said);

        var card = new TagBuilder("li");
        card.InnerHtml.AppendHtml(picture).AppendHtml(text);

        return card;
    }

    private static void AppendSpan(TagBuilder into, string css, string text)
    {
        if (text.Length == 0)
            return;

        var span = Element("span", text);
        span.AddCssClass(css);
        into.InnerHtml.AppendHtml(span);
    }

    // All of the line, and where only a part of it is short that part alone.
    private async Task<IReadOnlyList<SwappedPart>> PartsAsync(ShoppingCartModel.ShoppingCartItemModel line, Units now)
    {
        var isPartly = !now.IsNone && now.Value < line.Quantity;
        var whole = new SwappedPart(line.Quantity, isPartly ? "Choice.SwapAllFor" : "Choice.SwapFor");

        return await sold.ShortPartAsync(line.ProductId, line.Quantity, now) is { } part ? [new(part, SHORT_PART), whole] : [whole];
    }

    private async Task<TagBuilder> ButtonAsync(string route, object values, string text, int languageId, params object[] shown)
    {
        var button = Element("button", await TextAsync(text, languageId, shown));
        button.AddCssClass("button-2 backorder-choice");
        button.Attributes["type"] = "submit";
        button.Attributes["form"] = FORM;
        button.Attributes["formaction"] = urls.RouteUrl(route, values);

        return button;
    }

    private static TagBuilder Pressed(TagBuilder button, bool isPressed)
    {
        button.Attributes["aria-pressed"] = isPressed ? "true" : "false";

        return button;
    }

    private static TagBuilder Element(string name, string text)
    {
        var element = new TagBuilder(name);
        element.InnerHtml.Append(text);

        return element;
    }

    private async Task<string> TextAsync(string key, int languageId, params object[] values)
    {
        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, values);
    }
}
