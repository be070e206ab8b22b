using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Stores;
using Nop.Services.Catalog;
using Nop.Services.Tax;

namespace DemoStore.Engine.Catalog;

/// <summary>A shop without taxes and without discounts on products: a price is what the product says.</summary>
public sealed class PlainPrices : IPriceCalculationService, ITaxService
{
    public Task<(decimal, decimal, decimal, List<Discount>)> GetFinalPriceAsync(
        Product product,
        Customer customer,
        Store store,
        decimal additionalCharge = 0,
        bool includeDiscounts = true,
        int quantity = 1)
    {
        var price = product.Price + additionalCharge;

        return Task.FromResult((price, price, 0m, new List<Discount>()));
    }

    public Task<(decimal, decimal)> GetProductPriceAsync(Product product, decimal price, Customer customer) => Task.FromResult((price, 0m));

    public Task<(decimal, decimal)> GetProductPriceAsync(Product product, decimal price, bool includingTax, Customer customer) => Task.FromResult((price, 0m));
}
