using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Services.Catalog;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>Product pages never say "In stock" of what is not there: the shop does so for everything that it may sell below zero.</summary>
public class AvailabilityTexts(ShopperNotices notices, IProductService products)
{
    public async Task CorrectAsync(ProductDetailsModel page)
    {
        var pages = page.AssociatedProducts.Append(page).Where(model => !string.IsNullOrEmpty(model.StockAvailability)).ToList();
        var empty = new List<ProductDetailsModel>();

        foreach (var model in pages)
        {
            if (await products.GetProductByIdAsync(model.Id) is { } product && MayBeEmpty(product))
                empty.Add(model);
        }

        if (empty.Count == 0)
            return;

        var made = await notices.MakeAsync([.. empty.Select(model => new WantedLine(model.Id, "", 1))]);
        for (var index = 0; index < made.Count; index++)
        {
            if (made[index]?.Availability is { } text)
                empty[index].StockAvailability = text;
        }
    }

    private static bool MayBeEmpty(Product product)
    {
        return product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
            && QuoteLines.MayWait(product)
            && (product.UseMultipleWarehouses || product.StockQuantity <= 0);
    }
}
