using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;

/// <summary>How much shoppers can be told, to choose from for the store and for a product.</summary>
public sealed class DisplayModeList(AdminTexts texts)
{
    public static bool IsOne(int mode) => Enum.IsDefined((DisplayMode)mode);

    /// <param name="ofProduct">A product can leave it to the store; for the store that is the same as the date range.</param>
    public async Task<IList<SelectListItem>> PrepareAsync(bool ofProduct, int chosen)
    {
        var items = new List<SelectListItem>();
        foreach (var mode in Enum.GetValues<DisplayMode>().Where(mode => ofProduct || mode != DisplayMode.ShopDefault))
        {
            var text = mode == DisplayMode.ShopDefault
                ? await texts.TextAsync("DisplayMode.AsShop")
                : await texts.TextAsync($"DisplayMode.{mode}");
            var isChosen = ofProduct ? (int)mode == chosen : mode == DisplayMode.ShopDefault.Or((DisplayMode)chosen);
            items.Add(new(text, ((int)mode).ToString(CultureInfo.InvariantCulture), isChosen));
        }

        return items;
    }
}
