using Nop.Plugin.Misc.Backorders.UseCases.Alternatives;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>
/// What the shopper of a waiting line is offered instead, on the terms of the order: what a clerk offered for it first, then what
/// is found.
/// </summary>
public sealed class Offers(FindAlternatives find, OfferedAlternatives offered, ICustomerService customers)
{
    private const int MOST = 3;

    public async Task<IReadOnlyList<Alternative>> OfAsync(WaitingOrderLine line, int languageId)
    {
        if (await customers.GetCustomerByIdAsync(line.Order.CustomerId) is not { } customer)
            return [];

        var shopper = new Shopper(customer, line.Order.StoreId, languageId) { Order = line.Order };
        var byClerks = await offered.OfAsync(line.Record.Id, line.Item.ProductId, line.Units, shopper);
        // For a bundle something instead of the bundle, not instead of its component.
        var found = (await find.RunAsync([new(line.Item.ProductId, null, line.Units.Value)], shopper, MOST))[0];

        return
        [
            // What is short itself comes no sooner.
            .. byClerks.Concat(found.Where(one => !one.NeedsPage && one.Free.Value >= line.Units.Value))
                .DistinctBy(one => one.Product.Id)
                .Where(one => one.Product.Id != line.Item.ProductId)
                .Take(Math.Max(MOST, byClerks.Count))
        ];
    }
}
