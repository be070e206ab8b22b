using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>What clerks offered for a backorder, as far as its shopper can have it at once: what is short itself comes no sooner.</summary>
public sealed class OfferedAlternatives(
    OfferedProducts offered,
    OfferedChecks checks,
    ShopperPrices prices,
    Differences differences,
    LineSummaries summaries,
    IProductService products)
{
    /// <param name="productId">Of the line: what differs from it is said.</param>
    public async Task<IReadOnlyList<Alternative>> OfAsync(int backorderId, int productId, Units units, Shopper shopper)
    {
        var alternatives = new List<Alternative>();
        foreach (var product in await offered.OfAsync(backorderId))
        {
            if (product.Id != productId && (await checks.RefusalAsync(product, shopper, units)).IsDone)
                alternatives.Add(await DescribeAsync(product, productId, units, shopper));
        }

        return alternatives;
    }

    private async Task<Alternative> DescribeAsync(Product product, int productId, Units units, Shopper shopper)
    {
        var price = await prices.OfAsync(product, shopper);
        var wanted = await products.GetProductByIdAsync(productId) is { } known ? await prices.OfAsync(known, shopper) : price;
        var difference = await differences.OfPriceAsync(wanted.Shown, price.Shown, shopper);

        return new(product, price.Kept, units, difference is null ? [] : [difference])
        {
            Name = await summaries.NameAsync(product.Id, shopper.LanguageId),
            PriceText = await prices.FormatAsync(price.Shown, shopper)
        };
    }
}
