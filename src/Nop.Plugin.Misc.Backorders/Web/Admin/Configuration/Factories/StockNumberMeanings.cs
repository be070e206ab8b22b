using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>What stock numbers that come in can mean, to choose from for the shop and for a product.</summary>
public sealed class StockNumberMeanings(AdminTexts texts)
{
    public static bool IsOne(int meaning) => Enum.IsDefined((StockNumberMeaning)meaning);

    /// <param name="ofProduct">A product can leave it to the shop; the shop can leave it open.</param>
    public async Task<IList<SelectListItem>> PrepareAsync(bool ofProduct, int chosen)
    {
        var items = new List<SelectListItem>();
        foreach (var meaning in Enum.GetValues<StockNumberMeaning>())
        {
            var text = ofProduct && meaning == StockNumberMeaning.Unsaid
                ? await texts.TextAsync("StockNumbers.AsShop")
                : await texts.TextAsync($"StockNumbers.{meaning}");
            items.Add(new(text, ((int)meaning).ToString(CultureInfo.InvariantCulture), (int)meaning == chosen));
        }

        return items;
    }
}
