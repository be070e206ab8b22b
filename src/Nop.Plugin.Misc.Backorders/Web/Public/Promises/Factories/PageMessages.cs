using System.Globalization;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>
/// SentNotifications of a product page as it is opened, of the product and of those that a group holds, made together: availability
/// text, notice and structured data all say the same then.
/// </summary>
public sealed class PageMessages(
    ShopperMessages notices,
    KnownStock known,
    PreselectedAttributes attributes,
    QuoteLines quotes,
    IProductService products)
{
    private readonly Dictionary<int, ShopperMessage?> _made = [];

    /// <returns>Null when the product ships at once as it is preselected, or is never short.</returns>
    public async Task<ShopperMessage?> OfAsync(ProductDetailsModel page)
    {
        await PrepareAsync(page);

        return _made.GetValueOrDefault(page.Id);
    }

    /// <param name="box">The button of a product in a group; its page was prepared before.</param>
    public async Task<ShopperMessage?> OfAsync(ProductDetailsModel.AddToCartModel box)
    {
        if (!_made.ContainsKey(box.ProductId))
            await PrepareAsync([new(box.ProductId, "", QuantityOf(box))]);

        return _made.GetValueOrDefault(box.ProductId);
    }

    /// <summary>True when another quantity or other attributes could make the product wait.</summary>
    public async Task<bool> MayWaitAsync(int productId)
    {
        return await products.GetProductByIdAsync(productId) is { } product && await quotes.MayWaitAsync(product);
    }

    // Where quantities are given to choose from, a browser takes the first unless one is chosen.
    private static int QuantityOf(ProductDetailsModel.AddToCartModel? box)
    {
        var offered = box?.AllowedQuantities?.Find(choice => choice.Selected) ?? box?.AllowedQuantities?.FirstOrDefault();
        var quantity = int.TryParse(offered?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var chosen)
            ? chosen
            : box?.EnteredQuantity ?? 1;

        return Math.Max(1, quantity);
    }

    private Task PrepareAsync(ProductDetailsModel page)
    {
        var pages = page.AssociatedProducts.Append(page).Where(one => !_made.ContainsKey(one.Id)).DistinctBy(one => one.Id);

        return PrepareAsync([.. pages.Select(one => new WantedLine(one.Id, attributes.Of(one), QuantityOf(one.AddToCart)))]);
    }

    private async Task PrepareAsync(IReadOnlyList<WantedLine> lines)
    {
        foreach (var line in lines)
            _made[line.ProductId] = null;

        var maybe = await known.MayBeShortAsync(lines);
        foreach (var (line, notice) in maybe.Zip(await notices.MakeAsync(maybe)))
            _made[line.ProductId] = notice;
    }
}
