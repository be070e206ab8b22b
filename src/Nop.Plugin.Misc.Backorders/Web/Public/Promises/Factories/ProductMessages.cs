using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Components;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>The place of the notice on the product page, once for each product: some pages have two zones for it, others one.</summary>
internal sealed class ProductMessages(PageMessages notices, DisplayModes modes, IStoreContext storeContext)
{
    private readonly HashSet<int> _shown = [];

    /// <returns>Null when there is nothing to tell, whatever the shopper chooses.</returns>
    public Task<ProductMessageModel?> MakeAsync(ProductDetailsModel page) => MakeAsync(page.Id, () => notices.OfAsync(page));

    public Task<ProductMessageModel?> MakeAsync(ProductDetailsModel.AddToCartModel box) =>
        MakeAsync(box.ProductId, () => notices.OfAsync(box));

    private async Task<ProductMessageModel?> MakeAsync(int productId, Func<Task<ShopperMessage?>> find)
    {
        if (_shown.Contains(productId) || !await notices.MayWaitAsync(productId) || await IsSilentAsync(productId))
            return null;

        _shown.Add(productId);

        return new() { ProductId = productId, Notice = (await find())?.Html ?? HtmlString.Empty };
    }

    private async Task<bool> IsSilentAsync(int productId)
    {
        return await modes.OfAsync(productId, (await storeContext.GetCurrentStoreAsync()).Id) == DisplayMode.Silent;
    }
}
