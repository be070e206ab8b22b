using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>What the shopper of a waiting line is offered instead: what a clerk offered for it first, then what is found.</summary>
public class Offers(FindAlternatives find, OfferedProducts offered, SwapPrices swaps, ShopperPrices prices, LineSummaries summaries, ICustomerService customers)
{
    private const int MOST = 3;

    public async Task<IReadOnlyList<Alternative>> OfAsync(WaitingOrderLine line, int languageId)
    {
        if (await customers.GetCustomerByIdAsync(line.Order.CustomerId) is not { } customer)
            return [];

        var shopper = new Shopper(customer, line.Order.StoreId, languageId);
        var byClerks = await OfferedAsync(line, shopper);
        // For a bundle something instead of the bundle, not instead of its component.
        var found = await find.RunAsync(line.Item.ProductId, line.Units.Value, customer, line.Order.StoreId, languageId, MOST);

        return
        [
            .. byClerks.Concat(found.Where(one => !one.NeedsPage))
                .DistinctBy(one => one.Product.Id)
                .Where(one => one.Product.Id != line.Item.ProductId)
                .Take(Math.Max(MOST, byClerks.Count))
        ];
    }

    private async Task<IReadOnlyList<Alternative>> OfferedAsync(WaitingOrderLine line, Shopper shopper)
    {
        var alternatives = new List<Alternative>();
        foreach (var product in await offered.OfAsync(line.Record.Id))
        {
            if (!await swaps.MayBuyAsync(product, shopper.Customer, shopper.StoreId, line.Units))
                continue;

            var price = await prices.OfAsync(product, shopper);
            alternatives.Add(new(product, price.Kept, line.Units, [])
            {
                Name = await summaries.NameAsync(product.Id, shopper.LanguageId),
                PriceText = await prices.FormatAsync(price.Shown)
            });
        }

        return alternatives;
    }
}
