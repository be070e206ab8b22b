using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>
/// Product pages never say "In stock" of what is not there, neither to shoppers nor to search engines: the shop does so
/// for everything that it may sell below zero. Of what cannot be ordered they offer no button.
/// </summary>
internal sealed class AvailabilityTexts(PageMessages notices)
{
    public async Task CorrectAsync(ProductDetailsModel page)
    {
        var found = new List<ShopperMessage?> { await notices.OfAsync(page) };
        foreach (var part in page.AssociatedProducts)
            found.Add(await notices.OfAsync(part));

        foreach (var (model, notice) in page.AssociatedProducts.Prepend(page).Zip(found))
            Correct(model, notice);

        page.JsonLd = StructuredData.Correct(page.JsonLd, found[0] ?? OfGroup(page, found[1..]), found[1..]);
        foreach (var (part, notice) in page.AssociatedProducts.Zip(found.Skip(1)))
            part.JsonLd = StructuredData.Correct(part.JsonLd, notice, []);
    }

    private static void Correct(ProductDetailsModel model, ShopperMessage? notice)
    {
        // Where something is chosen first, another choice may be there: the page's script follows it.
        if (notice is { IsClosed: true } && model.ProductAttributes.Count == 0)
            model.AddToCart.DisableBuyButton = true;

        if (notice?.Availability is { } text && !string.IsNullOrEmpty(model.StockAvailability))
            model.StockAvailability = text;
    }

    /// <summary>A group is there as soon as one of its products is; the shop counts those as there that may wait.</summary>
    private static ShopperMessage? OfGroup(ProductDetailsModel page, IReadOnlyList<ShopperMessage?> notices)
    {
        var sold = page.AssociatedProducts.Zip(notices).Where(part => part.First.InStock).Select(part => part.Second).ToList();

        return sold.All(notice => notice?.Quote.Now.IsNone == true) ? sold.MinBy(notice => notice!.Shown.To ?? DateOnly.MaxValue) : null;
    }
}
