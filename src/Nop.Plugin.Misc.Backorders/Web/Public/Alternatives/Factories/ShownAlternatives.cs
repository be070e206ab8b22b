using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Framework.Mvc.Routing;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;

/// <summary>Alternatives as pages show them, by the settings of the store.</summary>
public class ShownAlternatives(FindAlternatives find, StoreSettings settings, INopUrlHelper urls)
{
    public async Task<bool> AreOfferedAsync(int storeId) => (await settings.OfAsync(storeId)).OfferAlternatives;

    /// <returns>For each line, in the order given.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<AlternativeModel>>> MakeAsync(IReadOnlyList<WantedLine> lines, Shopper shopper)
    {
        var store = await settings.OfAsync(shopper.StoreId);
        var count = store.OfferAlternatives ? Math.Clamp(store.AlternativesCount, 0, SwapLine.MOST) : 0;
        var shown = new List<IReadOnlyList<AlternativeModel>>();

        foreach (var found in await find.RunAsync(lines, shopper, count))
            shown.Add(await MakeAsync(found));

        return shown;
    }

    private async Task<IReadOnlyList<AlternativeModel>> MakeAsync(IReadOnlyList<Alternative> found)
    {
        var models = new List<AlternativeModel>();

        foreach (var one in found)
        {
            models.Add(new()
            {
                ProductId = one.Product.Id,
                Name = one.Name,
                Url = await urls.RouteGenericUrlAsync(one.Product),
                Price = one.PriceText,
                Availability = one.Availability,
                Differences = one.Differences,
                Free = one.Free.Value,
                IsLater = one.IsLater,
                NeedsPage = one.NeedsPage
            });
        }

        return models;
    }
}
