using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Platform.Waiting;
using Nop.Plugin.Misc.Backorders.UseCases.Choices;
using Nop.Services.Customers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Waiting;

/// <summary>What the shopper of a waiting line is offered instead: what a clerk offered for it first, then what is found.</summary>
public class Offers(FindAlternatives find, OfferedProducts offered, ICustomerService customers)
{
    private const int MOST = 3;

    public async Task<IReadOnlyList<Alternative>> OfAsync(WaitingOrderLine line, int languageId)
    {
        var customer = await customers.GetCustomerByIdAsync(line.Order.CustomerId);
        if (customer is null)
            return [];

        var byClerks = await offered.OfAsync(line.Record.Id, customer, line.Order.StoreId, line.Units);
        var found = byClerks.Count < MOST ? await FindAsync(line, customer, languageId) : [];

        return [.. byClerks.Concat(found).DistinctBy(one => one.Product.Id).Where(one => one.Product.Id != line.Item.ProductId).Take(Math.Max(MOST, byClerks.Count))];
    }

    // For a bundle something instead of the bundle, not instead of its component.
    private Task<IReadOnlyList<Alternative>> FindAsync(WaitingOrderLine line, Customer customer, int languageId)
    {
        return find.RunAsync(line.Item.ProductId, line.Units.Value, customer, line.Order.StoreId, languageId, MOST);
    }
}
