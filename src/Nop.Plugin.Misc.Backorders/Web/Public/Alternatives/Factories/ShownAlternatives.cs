using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;

/// <summary>Alternatives as pages show them, by the settings of the store.</summary>
public sealed class ShownAlternatives(FindAlternatives find, CardPictures pictures, StoreSettings settings, INopUrlHelper urls)
{
    public async Task<bool> AreOfferedAsync(int storeId) => (await settings.OfAsync(storeId)).OfferAlternatives;

    /// <returns>For each line, in the order given.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<AlternativeModel>>> MakeAsync(IReadOnlyList<WantedLine> lines, Shopper shopper)
    {
        var store = await settings.OfAsync(shopper.StoreId);
        var count = store.OfferAlternatives ? Math.Clamp(store.AlternativesCount, 0, SwapLine.MOST) : 0;
        var found = await find.RunAsync(lines, shopper, count);
        var pictureUrls = await pictures.UrlsAsync(found.SelectMany(list => list).Select(one => one.PictureId));
        var shown = new List<IReadOnlyList<AlternativeModel>>();

        foreach (var (line, list) in lines.Zip(found))
            shown.Add(await MakeAsync(line, list, pictureUrls));

        return shown;
    }

    private async Task<IReadOnlyList<AlternativeModel>> MakeAsync(
        WantedLine line,
        IReadOnlyList<Alternative> found,
        IReadOnlyDictionary<int, string> pictureUrls)
    {
        var models = new List<AlternativeModel>();

        foreach (var one in found)
        {
            models.Add(new()
            {
                ProductId = one.Product.Id,
                Name = one.Name,
                Url = await urls.RouteGenericUrlAsync(one.Product),
                PictureUrl = pictureUrls[one.PictureId],
                Price = one.PriceText,
                Availability = one.Availability,
                Difference = string.Join(" · ", one.Differences),
                TakeUrl = urls.RouteUrl(RouteNames.CART_TAKE, new { productId = line.ProductId, otherId = one.Product.Id }),
                Free = one.Free.Value,
                IsLater = one.IsLater,
                NeedsPage = one.NeedsPage
            });
        }

        return models;
    }
}
